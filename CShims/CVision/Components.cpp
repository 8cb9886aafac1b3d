#include "Components.hpp"

#include <algorithm>

namespace cvision {

Components::Components(const BitMask &mask) {
  size_t above = 0, end_above = 0;
  for (int32_t y = 0; y < mask.height(); ++y) {
    const size_t here = scan(mask.row(y), mask.words(), y, mask.width());
    join(above, end_above, here);
    above = here;
    end_above = runs_.size();
  }
  sum();
}

/// Appends the runs of a row; returns where they begin.
size_t Components::scan(const uint64_t *bits, size_t words, int32_t row, int32_t width) {
  const size_t begin = runs_.size();
  uint64_t before = 0;
  for (size_t i = 0; i < words; ++i) {
    const uint64_t word = bits[i];
    // A bit where a run begins or has just ended.
    uint64_t edges = word ^ (word << 1 | before);
    before = word >> 63;
    while (edges != 0) {
      const auto x = static_cast<int32_t>(i * 64) + __builtin_ctzll(edges);
      edges &= edges - 1;
      if (runs_.size() == begin || runs_.back().last >= 0) {
        runs_.push_back({row, x, -1, -1});
      } else {
        runs_.back().last = x;
      }
    }
  }
  if (runs_.size() > begin && runs_.back().last < 0) runs_.back().last = width;
  return begin;
}

/// Gives the runs from `here` on the labels of the runs above that they touch, also by a corner.
void Components::join(size_t above, size_t end_above, size_t here) {
  for (size_t i = here; i < runs_.size(); ++i) {
    Run &run = runs_[i];
    while (above < end_above && runs_[above].last < run.first) ++above;
    for (size_t j = above; j < end_above && runs_[j].first <= run.last; ++j) {
      const int32_t other = root(runs_[j].label);
      if (run.label < 0) {
        run.label = other;
      } else if (run.label != other) {
        // The root is always the label given first.
        const int32_t low = std::min(run.label, other);
        parents_[static_cast<size_t>(std::max(run.label, other))] = low;
        run.label = low;
      }
    }
    if (run.label < 0) {
      run.label = static_cast<int32_t>(parents_.size());
      parents_.push_back(run.label);
    }
  }
}

int32_t Components::root(int32_t label) {
  while (parents_[static_cast<size_t>(label)] != label) {
    int32_t &parent = parents_[static_cast<size_t>(label)];
    parent = parents_[static_cast<size_t>(parent)];
    label = parent;
  }
  return label;
}

void Components::sum() {
  int32_t next = 0;
  for (size_t label = 0; label < parents_.size(); ++label) {
    const auto parent = static_cast<size_t>(parents_[label]);
    parents_[label] = parent == label ? next++ : parents_[parent];
  }
  parts_.assign(static_cast<size_t>(next), {INT32_MAX, INT32_MAX, 0, 0, 0, 0, 0});
  for (Run &run : runs_) {
    run.label = parents_[static_cast<size_t>(run.label)];
    Part &part = parts_[static_cast<size_t>(run.label)];
    const int64_t length = run.last - run.first;
    part.left = std::min(part.left, run.first);
    part.top = std::min(part.top, run.row);
    part.right = std::max(part.right, run.last);
    part.bottom = run.row + 1;
    part.area += length;
    part.sum_x += (int64_t{run.first} + run.last - 1) * length / 2;
    part.sum_y += run.row * length;
  }
}

void Components::paint(
  const std::vector<int32_t> &labels, int32_t width, int32_t *output) const {
  for (const Run &run : runs_) {
    const int32_t label = labels[static_cast<size_t>(run.label)];
    if (label == 0) continue;
    int32_t *row = output + static_cast<ptrdiff_t>(run.row) * width;
    std::fill(row + run.first, row + run.last, label);
  }
}

}  // namespace cvision
