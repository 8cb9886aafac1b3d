// Downscaling by whole factors. The sums are kept side by side in the halves of whole words, which every vector unit
// adds without shuffling.

#include "Dispatch.hpp"
#include "Support.hpp"

#include <vector>

namespace {

template <typename Word>
CVISION_INLINE inline Word word_at(const uint8_t *bytes) {
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

/// Each word holds a row of a square: its bytes are added in pairs, the pairs over the rows, the halves at the end.
CVISION_INLINE inline void by_two(
  const uint8_t *__restrict bytes, ptrdiff_t stride, int32_t width, uint8_t *__restrict output) {
  for (int32_t x = 0; x < width; ++x) {
    const auto a = word_at<uint16_t>(bytes + 2 * x), b = word_at<uint16_t>(bytes + stride + 2 * x);
    const auto sum = static_cast<uint16_t>((a & 255) + (a >> 8) + (b & 255) + (b >> 8) + 2);
    output[x] = static_cast<uint8_t>(sum >> 2);
  }
}

CVISION_INLINE inline void by_four(
  const uint8_t *__restrict bytes, ptrdiff_t stride, int32_t width, uint8_t *__restrict output) {
  constexpr uint32_t even = 0x00FF00FF;
  for (int32_t x = 0; x < width; ++x) {
    uint32_t pairs = 0;
    for (int32_t row = 0; row < 4; ++row) {
      const auto word = word_at<uint32_t>(bytes + row * stride + 4 * x);
      pairs += (word & even) + ((word >> 8) & even);
    }
    output[x] = static_cast<uint8_t>(((pairs & 0xFFFF) + (pairs >> 16) + 8) >> 4);
  }
}

/// Adds a row to the sums of columns.
CVISION_INLINE inline void add_row(
  const uint8_t *__restrict bytes, uint16_t *__restrict sums, int32_t width) {
  for (int32_t x = 0; x < width; ++x) sums[x] = static_cast<uint16_t>(sums[x] + bytes[x]);
}

CVISION_INLINE inline void means(
  const uint16_t *__restrict sums, int32_t factor, int32_t width, uint8_t *__restrict output) {
  const auto share = static_cast<uint32_t>(factor * factor);
  for (int32_t x = 0; x < width; ++x) {
    uint32_t sum = share / 2;
    for (int32_t column = 0; column < factor; ++column) sum += sums[x * factor + column];
    output[x] = static_cast<uint8_t>(sum / share);
  }
}

/// The factors that common sizes lead to are told to the compiler, which then divides by multiplying.
CVISION_INLINE inline void means_by(
  const uint16_t *__restrict sums, int32_t factor, int32_t width, uint8_t *__restrict output) {
  switch (factor) {
    case 3: return means(sums, 3, width, output);
    case 5: return means(sums, 5, width, output);
    case 7: return means(sums, 7, width, output);
    case 8: return means(sums, 8, width, output);
    default: return means(sums, factor, width, output);
  }
}

}  // namespace

extern "C" const char *cvision_library_version(void) { return CV_VERSION; }

extern "C" int32_t cvision_shrink(cvision_plane plane, int32_t factor, uint8_t *output) {
  if (!cvision::usable(plane) || factor < 1 || factor > 64 || output == nullptr)
    return CVISION_BAD_ARGUMENT;
  const int32_t width = plane.width / factor, height = plane.height / factor;
  if (width < 1 || height < 1) return CVISION_BAD_ARGUMENT;
  return cvision::guarded(nullptr, 0, [&] {
    const ptrdiff_t stride = plane.stride;
    std::vector<uint16_t> sums(factor == 3 || factor > 4 ? static_cast<size_t>(width * factor) : 0);
    cvision::dispatch([&]() CVISION_INLINE {
      for (int32_t row = 0; row < height; ++row) {
        const uint8_t *from = plane.bytes + row * factor * stride;
        uint8_t *to = output + static_cast<ptrdiff_t>(row) * width;
        switch (factor) {
          case 1: std::memcpy(to, from, static_cast<size_t>(width)); break;
          case 2: by_two(from, stride, width, to); break;
          case 4: by_four(from, stride, width, to); break;
          default:
            // 64 rows of 255 fit 16 bits.
            std::fill(sums.begin(), sums.end(), uint16_t{0});
            for (int32_t line = 0; line < factor; ++line)
              add_row(from + line * stride, sums.data(), width * factor);
            means_by(sums.data(), factor, width, to);
        }
      }
    });
    return CVISION_OK;
  });
}
