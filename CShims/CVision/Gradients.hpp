// Histograms of oriented gradients on a grid of blocks, and a linear classifier that slides over them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cvision {

/// The descriptor of Dalal and Triggs 2005 (doi 10.1109/CVPR.2005.177) with the sizes that OpenCV's people detector was
/// trained for: 8 × 8 cells, 16 × 16 blocks every 8 pixels, 9 unsigned orientations, a window of 64 × 128.
///
/// Each block is computed once a picture and shared by all windows that hold it. Wide and portable instructions give
/// the same bits: there is no sum whose order depends on the width of a register.
class GradientGrid {
 public:
  /// Blocks across and down a window, and values a block.
  static constexpr int across = 7, down = 15, values = 36;
  static constexpr int window_width = 64, window_height = 128, step = 8;

  /// `weights` holds across × down × values numbers, column after column as OpenCV orders them, and a bias.
  explicit GradientGrid(const std::vector<float> &weights);

  /// Describes a grey picture; it must be at least as large as a window.
  void describe(const uint8_t *bytes, ptrdiff_t stride, int width, int height);

  /// Places of the window in steps, across and down.
  int columns() const { return columns_ - across + 1; }
  int rows() const { return rows_ - down + 1; }

  /// The classifier's margin of the window at such a place.
  float margin(int column, int row) const;

 private:
  /// Values of a row of a window, filled up with zeros to whole registers.
  static constexpr int row_values = 256;

  float bias_ = 0;
  int columns_ = 0, rows_ = 0;
  std::vector<float> weights_, blocks_, light_, low_, high_, sums_;
  std::vector<int32_t> bin_;
};

}  // namespace cvision
