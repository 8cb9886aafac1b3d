// Two running Gaussians a pixel that learn at different speeds: what the fast one has got used to and the
// slow one has not is something that came and stays (Porikli 2008, doi 10.1155/2008/197875).

#include "Support.hpp"

#include <cmath>
#include <vector>

struct cvision_background {
  int32_t width, height;
  cvision_background_settings settings;
  double age = 0;
  int64_t pictures = 0;
  std::vector<float> long_mean, long_variance, short_mean, short_variance;
};

namespace {

/// Noise below this is not believed: a static synthetic picture would otherwise have none at all.
constexpr float least_variance = 4.0F;
/// A pixel that met a passer-by must not take him for noise.
constexpr float most_variance = 400.0F;

struct Rate {
  float usual, in_foreground;
};

struct Limits {
  float deviations_squared, difference_squared;
};

/// One model's turn over a row; the same arithmetic in the same order whatever instructions it becomes.
__attribute__((always_inline)) inline void learn(
  const uint8_t *__restrict grey, float *__restrict mean, float *__restrict variance,
  uint8_t *__restrict mask, size_t count, Rate rate, Limits limits) {
  for (size_t i = 0; i < count; ++i) {
    const float difference = static_cast<float>(grey[i]) - mean[i];
    const float squared = difference * difference;
    const float spread = variance[i] * limits.deviations_squared;
    const float limit = spread > limits.difference_squared ? spread : limits.difference_squared;
    const bool foreground = squared > limit;
    mask[i] = foreground ? 255 : 0;
    mean[i] += (foreground ? rate.in_foreground : rate.usual) * difference;
    float next = variance[i] + (foreground ? 0.0F : rate.usual) * (squared - variance[i]);
    next = next < least_variance ? least_variance : next;
    variance[i] = next > most_variance ? most_variance : next;
  }
}

void learn_portably(
  const uint8_t *grey, float *mean, float *variance, uint8_t *mask, size_t count, Rate rate,
  Limits limits) {
  learn(grey, mean, variance, mask, count, rate, limits);
}

#if defined(__x86_64__)
// AVX2 without FMA: a fused multiply-add would round differently from the baseline.
__attribute__((target("avx2"))) void learn_widely(
  const uint8_t *grey, float *mean, float *variance, uint8_t *mask, size_t count, Rate rate,
  Limits limits) {
  learn(grey, mean, variance, mask, count, rate, limits);
}
bool has_wide() { return __builtin_cpu_supports("avx2"); }
#else
void learn_widely(
  const uint8_t *grey, float *mean, float *variance, uint8_t *mask, size_t count, Rate rate,
  Limits limits) {
  learn(grey, mean, variance, mask, count, rate, limits);
}
bool has_wide() { return false; }
#endif

float learning(double seconds, double memory) {
  return static_cast<float>(1.0 - std::exp(-seconds / memory));
}

}  // namespace

extern "C" cvision_background *cvision_background_create(
  int32_t width, int32_t height, cvision_background_settings settings) {
  if (width < 1 || height < 1 || width > 16384 || height > 16384) return nullptr;
  if (!(settings.long_seconds > 0) || !(settings.short_seconds > 0)) return nullptr;
  try {
    auto *made = new cvision_background{width, height, settings, 0, 0, {}, {}, {}, {}};
    const size_t count = static_cast<size_t>(width) * static_cast<size_t>(height);
    try {
      made->long_mean.resize(count);
      made->long_variance.resize(count);
      made->short_mean.resize(count);
      made->short_variance.resize(count);
    } catch (...) {
      delete made;
      return nullptr;
    }
    return made;
  } catch (...) {
    return nullptr;
  }
}

extern "C" void cvision_background_destroy(cvision_background *background) { delete background; }

extern "C" void cvision_background_forget(cvision_background *background) {
  background->age = 0;
  background->pictures = 0;
}

extern "C" int32_t cvision_background_update(
  cvision_background *background, cvision_plane grey, double seconds, uint8_t *long_mask,
  uint8_t *short_mask) {
  if (!cvision::usable(grey) || grey.width != background->width
    || grey.height != background->height || !(seconds >= 0) || long_mask == nullptr
    || short_mask == nullptr)
    return CVISION_BAD_ARGUMENT;
  auto &model = *background;
  const size_t width = static_cast<size_t>(model.width);
  if (model.pictures == 0) {
    for (size_t row = 0; row < static_cast<size_t>(model.height); ++row)
      for (size_t x = 0; x < width; ++x) {
        const float value = static_cast<float>(grey.bytes[row * static_cast<size_t>(grey.stride) + x]);
        model.long_mean[row * width + x] = model.short_mean[row * width + x] = value;
        model.long_variance[row * width + x] = model.short_variance[row * width + x] = 36.0F;
      }
  }
  model.age += seconds;
  model.pictures += 1;
  const auto &chosen = model.settings;
  Rate slow{learning(seconds, chosen.long_seconds), 0};
  Rate fast{learning(seconds, chosen.short_seconds), 0};
  slow.in_foreground = slow.usual * static_cast<float>(chosen.foreground_learning);
  if (model.age < chosen.settle_seconds) {
    const float even = 1.0F / static_cast<float>(model.pictures);
    slow.usual = std::max(slow.usual, even);
    slow.in_foreground = slow.usual;
    fast.usual = std::max(fast.usual, even);
  }
  fast.in_foreground = fast.usual;
  const Limits limits{
    static_cast<float>(chosen.deviations * chosen.deviations),
    static_cast<float>(chosen.least_difference * chosen.least_difference)};
  const auto turn = chosen.portable == 0 && has_wide() ? learn_widely : learn_portably;
  for (size_t row = 0; row < static_cast<size_t>(model.height); ++row) {
    const uint8_t *from = grey.bytes + row * static_cast<size_t>(grey.stride);
    const size_t at = row * width;
    turn(
      from, model.long_mean.data() + at, model.long_variance.data() + at, long_mask + at, width,
      slow, limits);
    turn(
      from, model.short_mean.data() + at, model.short_variance.data() + at, short_mask + at, width,
      fast, limits);
  }
  return CVISION_OK;
}

extern "C" void cvision_background_mean(const cvision_background *background, uint8_t *output) {
  for (size_t i = 0; i < background->long_mean.size(); ++i)
    output[i] = static_cast<uint8_t>(background->long_mean[i] + 0.5F);
}
