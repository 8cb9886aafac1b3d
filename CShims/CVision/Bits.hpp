// Masks with a bit a pixel: 64 pixels are eroded, grown or searched at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cvision {

/// Rows of whole 64-bit words, least bit leftmost, and a word of zeros before, between and behind the rows: room
/// for what leaves a row while it grows. Bits beyond the width are zero between calls.
class BitMask {
 public:
  /// Sets what is not zero in rows of bytes without padding.
  BitMask(const uint8_t *bytes, int32_t width, int32_t height);

  int32_t width() const { return width_; }
  int32_t height() const { return height_; }
  size_t words() const { return words_; }
  const uint64_t *row(int32_t y) const { return bits_.data() + start(y); }

  /// Writes 255 where set, else 0.
  void write(uint8_t *bytes) const;

  /// How many are set.
  int64_t count() const;

  /// Grows by a rectangle whose anchor is its middle, as OpenCV's `dilate`: outside nothing is set.
  void dilate(int32_t across, int32_t down);

  /// Shrinks by such a rectangle, as OpenCV's `erode`: outside everything is set.
  void erode(int32_t across, int32_t down);

 private:
  int32_t width_, height_;
  size_t words_;
  std::vector<uint64_t> bits_, other_;

  size_t stride() const { return words_ + 1; }
  size_t start(int32_t y) const { return 1 + static_cast<size_t>(y) * stride(); }
  void dilate_across(size_t left, size_t right);
  void dilate_down(size_t up, size_t down);
  void invert();
  void clear_outside();
};

}  // namespace cvision
