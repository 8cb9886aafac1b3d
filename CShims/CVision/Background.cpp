// Two running means a pixel that learn at different speeds: what the fast one has got used to and the slow one has not
// is something that came and stays (Porikli 2008, doi 10.1155/2008/197875).
//
// All in 16 bits. A step that is too small for them would be lost in rounding, so a model learns only when its share has
// grown to a 64th; between two such times a pixel's decision depends on its value alone, and is kept as the bounds of
// what counts as background: judging a picture reads three bytes a pixel and model.

#include "Fixed.hpp"
#include "Support.hpp"

#include <vector>

namespace {

using namespace cvision;

/// The least share a model learns with, but for what it sees in foreground.
constexpr double kLeastShare = 1.0 / 64;
/// Noise below a deviation of 2 is not believed: a static synthetic picture would otherwise have none at all. A pixel that
/// met a passer-by must not take him for noise either: 20 at most.
constexpr int16_t kLeastNoise = level(2 * kMeanOfDeviation);
constexpr int16_t kMostNoise = level(20 * kMeanOfDeviation);
constexpr int16_t kFirstNoise = level(6 * kMeanOfDeviation);

struct Model {
  double memory;
  std::vector<int16_t> mean, noise;
  /// A pixel is background from the first to the second grey level.
  std::vector<uint8_t> low, high;
  /// Seconds since it learnt.
  double waiting = 0;

  Model(double seconds, size_t count)
      : memory(seconds), mean(count), noise(count), low(count), high(count) {}
};

/// A row of a model's pixels.
struct Row {
  int16_t *__restrict mean, *__restrict noise;
  uint8_t *__restrict low, *__restrict high;
};

CVISION_INLINE inline void judge(
  const uint8_t *__restrict grey, const uint8_t *__restrict low, const uint8_t *__restrict high,
  uint8_t *__restrict mask, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    const uint8_t value = grey[i];
    mask[i] = static_cast<uint8_t>(-static_cast<int>((value < low[i]) | (value > high[i])));
  }
}

CVISION_INLINE inline void learn(
  const uint8_t *__restrict grey, const uint8_t *__restrict mask, Row row, size_t count,
  Share usual, Share in_foreground, Reach limits) {
  for (size_t i = 0; i < count; ++i) {
    const int16_t mean = row.mean[i], noise = row.noise[i];
    const auto off = static_cast<int16_t>((grey[i] << kShift) - mean);
    const int16_t size = size_of(off);
    const auto foreground = static_cast<int16_t>(static_cast<int8_t>(mask[i]));
    const int16_t step = pick(foreground, part_of(size, in_foreground), part_of(size, usual));
    const auto moved = static_cast<int16_t>(mean + with_sign(step, sign(off)));
    const auto excess = static_cast<int16_t>(size - noise);
    const int16_t change = part_of(size_of(excess), usual);
    const auto changed = static_cast<int16_t>(noise + with_sign(change, sign(excess)));
    const int16_t next = pick(foreground, noise, smaller(larger(changed, kLeastNoise), kMostNoise));
    row.mean[i] = moved;
    row.noise[i] = next;
    const int16_t reach = limits.at(next);
    row.low[i] = low_bound(moved, reach);
    row.high[i] = high_bound(moved, reach);
  }
}

/// How much a model may learn from a picture.
struct Lesson {
  bool is_due;
  Share usual, in_foreground;
};

}  // namespace

struct cvision_background {
  int32_t width, height;
  cvision_background_settings settings;
  Reach limits;
  Model slow, fast;
  double age = 0;
  int64_t pictures = 0;

  cvision_background(int32_t w, int32_t h, cvision_background_settings s)
      : width(w), height(h), settings(s),
        limits(s.deviations, s.least_difference),
        slow(s.long_seconds, count()), fast(s.short_seconds, count()) {}

  size_t count() const { return static_cast<size_t>(width) * static_cast<size_t>(height); }

  void begin(Model &model, const cvision_plane &grey) const {
    model.waiting = 0;
    for (int32_t y = 0; y < height; ++y) {
      const uint8_t *from = grey.bytes + static_cast<ptrdiff_t>(y) * grey.stride;
      int16_t *mean = model.mean.data() + static_cast<ptrdiff_t>(y) * width;
      for (int32_t x = 0; x < width; ++x) mean[x] = static_cast<int16_t>(from[x] << kShift);
    }
    std::fill(model.noise.begin(), model.noise.end(), kFirstNoise);
    const int16_t reach = limits.at(kFirstNoise);
    for (size_t i = 0; i < count(); ++i) {
      model.low[i] = low_bound(model.mean[i], reach);
      model.high[i] = high_bound(model.mean[i], reach);
    }
  }

  /// A plain mean of all pictures while it settles, then as much as the time since the last lesson is worth.
  Lesson lesson(Model &model, double seconds, double foreground) const {
    model.waiting += seconds;
    const double due = 1 - std::exp(-model.waiting / model.memory);
    const bool settles = age < settings.settle_seconds;
    const double usual = settles ? std::max(due, 1.0 / static_cast<double>(pictures)) : due;
    const Lesson answer{
      settles || due >= kLeastShare, Share(usual), Share(settles ? usual : usual * foreground)};
    if (answer.is_due) model.waiting = 0;
    return answer;
  }

  void turn(Model &model, const cvision_plane &grey, const Lesson &lesson, uint8_t *mask) const {
    const auto columns = static_cast<size_t>(width);
    cvision::dispatch([&]() CVISION_INLINE {
      for (size_t y = 0; y < static_cast<size_t>(height); ++y) {
        const uint8_t *from = grey.bytes + y * static_cast<size_t>(grey.stride);
        const size_t at = y * columns;
        judge(from, model.low.data() + at, model.high.data() + at, mask + at, columns);
        if (!lesson.is_due) continue;
        const Row row{
          model.mean.data() + at, model.noise.data() + at, model.low.data() + at,
          model.high.data() + at};
        learn(from, mask + at, row, columns, lesson.usual, lesson.in_foreground, limits);
      }
    });
  }
};

extern "C" cvision_background *cvision_background_create(
  int32_t width, int32_t height, cvision_background_settings settings) {
  const bool is_sane = settings.long_seconds > 0 && settings.short_seconds > 0
    && settings.deviations > 0 && settings.deviations <= 8 && settings.least_difference >= 0
    && settings.least_difference <= 255 && settings.foreground_learning >= 0
    && settings.foreground_learning <= 1;
  if (width < 1 || height < 1 || width > 16384 || height > 16384 || !is_sane) return nullptr;
  cvision_background *made = nullptr;
  cvision::guarded(nullptr, 0, [&] {
    made = new cvision_background(width, height, settings);
    return CVISION_OK;
  });
  return made;
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
  auto &both = *background;
  if (both.pictures == 0) {
    both.begin(both.slow, grey);
    both.begin(both.fast, grey);
  }
  both.age += seconds;
  both.pictures += 1;
  const Lesson slow = both.lesson(both.slow, seconds, both.settings.foreground_learning);
  const Lesson fast = both.lesson(both.fast, seconds, 1);
  both.turn(both.slow, grey, slow, long_mask);
  both.turn(both.fast, grey, fast, short_mask);
  return CVISION_OK;
}

extern "C" void cvision_background_mean(const cvision_background *background, uint8_t *output) {
  for (size_t i = 0; i < background->count(); ++i)
    output[i] = static_cast<uint8_t>((background->slow.mean[i] + kLevel / 2) >> kShift);
}
