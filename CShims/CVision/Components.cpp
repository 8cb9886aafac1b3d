#include "Components.hpp"

#include "Dispatch.hpp"

#include <algorithm>

namespace cvision {

/// The place of the lowest bit; the highest place where there is none.
CVISION_INLINE inline int32_t lowest(uint64_t bits) {
  return __builtin_ctzll(bits | uint64_t{1} << 63);
}

CVISION_INLINE inline void Components::Sums::add(const Sums &other) {
  bounds = __builtin_elementwise_max(bounds, other.bounds);
  totals += other.totals;
}

Components::Components(const BitMask &mask) : rows_{0} {
  dispatch([&]() CVISION_INLINE {
    size_t above = 0, here = 0;
    for (int32_t y = 0; y < mask.height(); ++y) {
      const size_t end = scan(mask.row(y), mask.words(), mask.width(), here);
      if (labels_.size() < end) labels_.resize(runs_.size());
      join(above, here, end, y);
      above = here;
      here = end;
      rows_.push_back(end);
    }
  });
  sum();
}

/// Writes the runs of a row from a place on; returns where they end.
CVISION_INLINE inline size_t Components::scan(
  const uint64_t *bits, size_t words, int32_t width, size_t begin) {
  // A word has 64 edges at most, and four are written whether there are so many or not.
  const size_t most = begin + words * 32 + 4;
  if (runs_.size() < most) runs_.resize(2 * most);
  // Runs begin and end in turn: their edges are written one behind the other.
  int32_t *const first = &runs_[begin].first;
  int32_t *edge = first;
  uint64_t before = 0;
  for (size_t i = 0; i < words; ++i) {
    const uint64_t word = bits[i];
    // A bit where a run begins or has just ended.
    uint64_t edges = word ^ (word << 1 | before);
    before = word >> 63;
    if (edges == 0) continue;
    const auto start = static_cast<int32_t>(i * 64);
    int32_t *const behind = edge + __builtin_popcountll(edges);
    // Nearly always enough; a loop that ends after one, two or three would be guessed wrong every other time.
    for (int k = 0; k < 4; ++k, edges &= edges - 1) *edge++ = start + lowest(edges);
    for (; edge < behind; edges &= edges - 1) *edge++ = start + lowest(edges);
    edge = behind;
  }
  if ((edge - first) % 2 != 0) *edge++ = width;
  return begin + static_cast<size_t>(edge - first) / 2;
}

/// Gives the runs from `here` on the labels of the runs from `above` on that they touch, also by a corner.
CVISION_INLINE inline void Components::join(size_t above, size_t here, size_t end, int32_t row) {
  const size_t end_above = here;
  for (size_t i = here; i < end; ++i) {
    const Run run = runs_[i];
    int32_t label = -1;
    while (above < end_above && runs_[above].last < run.first) ++above;
    for (size_t j = above; j < end_above && runs_[j].first <= run.last; ++j) {
      const int32_t other = root(labels_[j]);
      if (label < 0) {
        label = other;
      } else if (label != other) {
        // The root is always the label given first.
        const int32_t low = std::min(label, other);
        parents_[static_cast<size_t>(std::max(label, other))] = low;
        label = low;
      }
    }
    const int64_t length = run.last - run.first;
    const Sums own{
      {-run.first, -row, run.last, row + 1},
      {length, (int64_t{run.first} + run.last - 1) * length, row * length, 0}};
    if (label >= 0) {
      sums_[static_cast<size_t>(label)].add(own);
    } else {
      label = static_cast<int32_t>(parents_.size());
      parents_.push_back(label);
      sums_.push_back(own);
    }
    labels_[i] = label;
  }
}

CVISION_INLINE inline int32_t Components::root(int32_t label) {
  while (parents_[static_cast<size_t>(label)] != label) {
    int32_t &parent = parents_[static_cast<size_t>(label)];
    parent = parents_[static_cast<size_t>(parent)];
    label = parent;
  }
  return label;
}

/// Joins what is known of labels that turned out to be one part.
void Components::sum() {
  numbers_.resize(parents_.size());
  int32_t count = 0;
  for (size_t label = 0; label < parents_.size(); ++label) {
    const auto parent = static_cast<size_t>(parents_[label]);
    if (parent == label) {
      sums_[static_cast<size_t>(count)] = sums_[label];
      numbers_[label] = count++;
    } else {
      numbers_[label] = numbers_[parent];
      sums_[static_cast<size_t>(numbers_[label])].add(sums_[label]);
    }
  }
  parts_.reserve(static_cast<size_t>(count));
  for (size_t i = 0; i < static_cast<size_t>(count); ++i) {
    const Sums &known = sums_[i];
    parts_.push_back(
      {-known.bounds[0], -known.bounds[1], known.bounds[2], known.bounds[3], known.totals[0],
       known.totals[1] / 2, known.totals[2]});
  }
}

void Components::paint(
  const std::vector<int32_t> &labels, int32_t width, int32_t *output) const {
  for (size_t y = 0; y + 1 < rows_.size(); ++y) {
    int32_t *row = output + static_cast<ptrdiff_t>(y) * width;
    for (size_t i = rows_[y]; i < rows_[y + 1]; ++i) {
      const int32_t number = numbers_[static_cast<size_t>(labels_[i])];
      const int32_t label = labels[static_cast<size_t>(number)];
      if (label != 0) std::fill(row + runs_[i].first, row + runs_[i].last, label);
    }
  }
}

}  // namespace cvision
