#include "Support.hpp"

extern "C" const char *cvision_library_version(void) { return CV_VERSION; }

extern "C" int32_t cvision_shrink(cvision_plane plane, int32_t factor, uint8_t *output) {
  if (!cvision::usable(plane) || factor < 1 || factor > 64 || output == nullptr)
    return CVISION_BAD_ARGUMENT;
  const int32_t width = plane.width / factor, height = plane.height / factor;
  if (width < 1 || height < 1) return CVISION_BAD_ARGUMENT;
  return cvision::guarded(nullptr, 0, [&] {
    if (factor == 2) {
      // The common case, written so that the compiler turns it into vector instructions.
      for (int32_t row = 0; row < height; ++row) {
        const uint8_t *a = plane.bytes + static_cast<ptrdiff_t>(2 * row) * plane.stride;
        const uint8_t *b = a + plane.stride;
        uint8_t *out = output + static_cast<ptrdiff_t>(row) * width;
        for (int32_t x = 0; x < width; ++x)
          out[x] = static_cast<uint8_t>((a[2 * x] + a[2 * x + 1] + b[2 * x] + b[2 * x + 1] + 2) / 4);
      }
      return CVISION_OK;
    }
    const uint32_t share = static_cast<uint32_t>(factor) * static_cast<uint32_t>(factor);
    for (int32_t row = 0; row < height; ++row)
      for (int32_t x = 0; x < width; ++x) {
        uint32_t sum = share / 2;
        for (int32_t dy = 0; dy < factor; ++dy) {
          const uint8_t *from =
            plane.bytes + static_cast<ptrdiff_t>(row * factor + dy) * plane.stride + x * factor;
          for (int32_t dx = 0; dx < factor; ++dx) sum += from[dx];
        }
        output[static_cast<ptrdiff_t>(row) * width + x] = static_cast<uint8_t>(sum / share);
      }
    return CVISION_OK;
  });
}
