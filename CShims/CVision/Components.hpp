// Connected components of a bit mask by its runs.
#pragma once

#include "Bits.hpp"
#include "CVision.h"

#include <vector>

namespace cvision {

/// The 8-connected parts of a mask.
///
/// Runs of set bits of neighbouring rows that touch are joined in a forest of sets (Rosenfeld and Pfaltz 1966, doi
/// 10.1145/321356.321357; by runs: He, Chao and Suzuki 2008, doi 10.1109/TIP.2008.919369), so that the work grows with
/// the number of runs, not of pixels.
class Components {
 public:
  /// A part's sums over its pixels.
  struct Part {
    int32_t left, top, right, bottom;
    int64_t area, sum_x, sum_y;
  };

  explicit Components(const BitMask &mask);

  /// In raster order of their first pixels.
  const std::vector<Part> &parts() const { return parts_; }

  /// Writes for each pixel what stands at its part's place in `labels`, and 0 outside; `output` has the mask's width.
  void paint(const std::vector<int32_t> &labels, int32_t width, int32_t *output) const;

 private:
  /// Columns [first, last) of a row.
  struct Run {
    int32_t first, last;
  };

  /// What is known of the runs with one label, in two registers: {-left, -top, right, bottom}, of which the largest count;
  /// and the sums {area, twice the columns, the rows}.
  struct Sums {
    using Bounds = int32_t __attribute__((vector_size(16)));
    using Totals = int64_t __attribute__((vector_size(32)));
    Bounds bounds;
    Totals totals;

    void add(const Sums &other);
  };

  /// Row after row; those of row y stand from `rows_[y]` to before `rows_[y + 1]`.
  std::vector<Run> runs_;
  std::vector<size_t> rows_;
  /// For each run its label; a label's parent is a label given before it, or itself.
  std::vector<int32_t> labels_;
  std::vector<int32_t> parents_;
  std::vector<Sums> sums_;
  /// For each label the number of its part.
  std::vector<int32_t> numbers_;
  std::vector<Part> parts_;

  size_t scan(const uint64_t *bits, size_t words, int32_t width, size_t begin);
  void join(size_t above, size_t here, size_t end, int32_t row);
  int32_t root(int32_t label);
  void sum();
};

}  // namespace cvision
