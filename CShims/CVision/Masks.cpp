#include "Bits.hpp"
#include "Components.hpp"
#include "Support.hpp"

#include <vector>

namespace {

bool sizes_fit(const uint8_t *mask, int32_t width, int32_t height) {
  return mask != nullptr && width > 0 && height > 0 && width <= 1 << 15 && height <= 1 << 15;
}

}  // namespace

extern "C" int32_t cvision_mask_clean(
  uint8_t *mask, int32_t width, int32_t height, int32_t open_width, int32_t open_height,
  int32_t dilate_width, int32_t dilate_height) {
  if (!sizes_fit(mask, width, height) || open_width < 1 || open_height < 1 || dilate_width < 1
    || dilate_height < 1)
    return CVISION_BAD_ARGUMENT;
  return cvision::guarded(nullptr, 0, [&] {
    cvision::BitMask bits(mask, width, height);
    if (open_width > 1 || open_height > 1) {
      bits.erode(open_width, open_height);
      bits.dilate(open_width, open_height);
    }
    bits.dilate(dilate_width, dilate_height);
    bits.write(mask);
    return CVISION_OK;
  });
}

extern "C" int32_t cvision_mask_erode(
  uint8_t *mask, int32_t width, int32_t height, int32_t across, int32_t down) {
  if (!sizes_fit(mask, width, height) || across < 1 || down < 1) return CVISION_BAD_ARGUMENT;
  return cvision::guarded(nullptr, 0, [&] {
    cvision::BitMask bits(mask, width, height);
    bits.erode(across, down);
    bits.write(mask);
    return CVISION_OK;
  });
}

extern "C" int64_t cvision_mask_count(const uint8_t *mask, int32_t width, int32_t height) {
  if (!sizes_fit(mask, width, height)) return 0;
  int64_t count = 0;
  cvision::guarded(nullptr, 0, [&] {
    count = cvision::BitMask(mask, width, height).count();
    return CVISION_OK;
  });
  return count;
}

extern "C" int32_t cvision_mask_sums(
  const uint8_t *mask, int32_t width, int32_t height, int32_t *sums) {
  if (!sizes_fit(mask, width, height) || sums == nullptr) return CVISION_BAD_ARGUMENT;
  std::fill(sums, sums + width + 1, 0);
  for (int32_t y = 0; y < height; ++y) {
    const int32_t *__restrict above = sums;
    sums += width + 1;
    int32_t *__restrict here = sums;
    int32_t row = 0;
    here[0] = 0;
    for (int32_t x = 0; x < width; ++x) {
      row += *mask++ != 0;
      here[x + 1] = above[x + 1] + row;
    }
  }
  return CVISION_OK;
}

extern "C" int32_t cvision_mask_components(
  const uint8_t *mask, int32_t width, int32_t height, int32_t least_area,
  cvision_component *output, int32_t capacity, int32_t *count, int32_t *labels) {
  if (!sizes_fit(mask, width, height) || output == nullptr || capacity < 0 || count == nullptr)
    return CVISION_BAD_ARGUMENT;
  return cvision::guarded(nullptr, 0, [&] {
    const cvision::Components found(cvision::BitMask(mask, width, height));
    std::vector<int32_t> kept(found.parts().size(), 0);
    int32_t written = 0, total = 0;
    for (size_t i = 0; i < kept.size(); ++i) {
      const auto &part = found.parts()[i];
      if (part.area < least_area) continue;
      total += 1;
      if (written == capacity) continue;
      const auto area = static_cast<double>(part.area);
      output[written++] = {
        {part.left, part.top, part.right - part.left, part.bottom - part.top},
        static_cast<int32_t>(part.area),
        static_cast<float>(static_cast<double>(part.sum_x) / area),
        static_cast<float>(static_cast<double>(part.sum_y) / area)};
      kept[i] = written;
    }
    if (labels != nullptr) {
      std::fill(labels, labels + static_cast<ptrdiff_t>(width) * height, 0);
      found.paint(kept, width, labels);
    }
    *count = total;
    return CVISION_OK;
  });
}
