// Three weighted means a pixel: what is seen again and again at a place is background, be it leaf or sky (Stauffer and
// Grimson 1999, doi 10.1109/CVPR.1999.784637; Zivkovic 2004, doi 10.1109/ICPR.2004.1333992).
//
// In 16 bits, as the dual-rate background, and like it: it learns when its share has grown to a 64th, and judges by
// bounds in between.

#include "Fixed.hpp"
#include "Support.hpp"

#include <vector>

namespace {

using namespace cvision;

constexpr int kModes = 3;
/// Pixels that are stored together: whole registers whatever their width.
constexpr int32_t kBlock = 64;
constexpr double kLeastShare = 1.0 / 64;
/// All weights of a pixel together, nearly.
constexpr int kWhole = 32767;

constexpr int16_t kLeastNoise = level(2 * kMeanOfDeviation);
constexpr int16_t kMostNoise = level(12 * kMeanOfDeviation);
constexpr int16_t kFirstNoise = level(4 * kMeanOfDeviation);

/// The modes of neighbouring pixels, heaviest first, and the grey levels that are background for each of them; none
/// are where the last is below the first.
struct Block {
  int16_t mean[kModes][kBlock], noise[kModes][kBlock], weight[kModes][kBlock];
  uint8_t low[kModes][kBlock], high[kModes][kBlock];
};

/// What decides how a picture is taken in.
struct Lesson {
  /// Of the weights; and of the mean and noise of a mode that holds more than a half, a quarter, an eighth, or less.
  Share share, shares[4];
  /// What a weight gains where the picture shows its mode.
  int16_t gain;
  Reach near, background;
  /// What the heavier modes may weigh together for a lighter one to be background too.
  int16_t enough;
};

CVISION_INLINE inline void judge(
  const uint8_t *__restrict grey, const Block &block, uint8_t *__restrict mask) {
  for (int i = 0; i < kBlock; ++i) {
    const uint8_t value = grey[i];
    const int first = (value < block.low[0][i]) | (value > block.high[0][i]);
    const int second = (value < block.low[1][i]) | (value > block.high[1][i]);
    const int third = (value < block.low[2][i]) | (value > block.high[2][i]);
    mask[i] = static_cast<uint8_t>(-(first & second & third));
  }
}

CVISION_INLINE inline int16_t is_less(int16_t a, int16_t b) { return a < b ? -1 : 0; }

/// One mode of one pixel.
struct Mode {
  int16_t mean, noise, weight;
};

CVISION_INLINE inline Mode load(const Block &block, int mode, int i) {
  return {block.mean[mode][i], block.noise[mode][i], block.weight[mode][i]};
}

/// All ones where the mode is one that the value may belong to.
CVISION_INLINE inline int16_t matches(Mode mode, int16_t value, const Lesson &lesson) {
  const int16_t size = size_of(static_cast<int16_t>(value - mode.mean));
  return static_cast<int16_t>(~is_less(lesson.near.at(mode.noise), size) & is_less(0, mode.weight));
}

/// One of four numbers by a mode's weight.
CVISION_INLINE inline uint16_t by_weight(
  int16_t weight, uint16_t most, uint16_t half, uint16_t quarter, uint16_t eighth) {
  const auto first = pick(
    is_less(weight, kWhole / 2), static_cast<int16_t>(half), static_cast<int16_t>(most));
  const auto second = pick(is_less(weight, kWhole / 4), static_cast<int16_t>(quarter), first);
  return static_cast<uint16_t>(
    pick(is_less(weight, kWhole / 8), static_cast<int16_t>(eighth), second));
}

/// The mode after the picture; `owns` is all ones where the value belongs to it.
CVISION_INLINE inline Mode after(Mode mode, int16_t owns, int16_t value, const Lesson &lesson) {
  const auto *shares = lesson.shares;
  // A mode that has rarely been seen has more to learn each time.
  const uint16_t parts = by_weight(
    mode.weight, shares[0].parts, shares[1].parts, shares[2].parts, shares[3].parts);
  const uint16_t rounding = by_weight(
    mode.weight, shares[0].rounding, shares[1].rounding, shares[2].rounding, shares[3].rounding);
  const auto off = static_cast<int16_t>(value - mode.mean);
  const int16_t size = size_of(off);
  const int16_t step = upper(static_cast<uint16_t>(size + rounding), parts);
  const auto excess = static_cast<int16_t>(size - mode.noise);
  const int16_t change = upper(static_cast<uint16_t>(size_of(excess) + rounding), parts);
  const auto noise = static_cast<int16_t>(mode.noise + (owns & with_sign(change, sign(excess))));
  return {
    static_cast<int16_t>(mode.mean + (owns & with_sign(step, sign(off)))),
    smaller(larger(noise, kLeastNoise), kMostNoise),
    static_cast<int16_t>(
      mode.weight - part_of(mode.weight, lesson.share) + (owns & lesson.gain))};
}

CVISION_INLINE inline void sort(Mode &a, Mode &b) {
  const int16_t wrong = is_less(a.weight, b.weight);
  const Mode first = a;
  a = {
    pick(wrong, b.mean, a.mean), pick(wrong, b.noise, a.noise), pick(wrong, b.weight, a.weight)};
  b = {
    pick(wrong, first.mean, b.mean), pick(wrong, first.noise, b.noise),
    pick(wrong, first.weight, b.weight)};
}

/// `before` is what the heavier modes weigh together.
CVISION_INLINE inline void store(
  Block &__restrict block, int number, int i, Mode mode, int16_t before, const Lesson &lesson) {
  block.mean[number][i] = mode.mean;
  block.noise[number][i] = mode.noise;
  block.weight[number][i] = mode.weight;
  const int16_t reach = lesson.background.at(mode.noise);
  const auto counts = static_cast<int16_t>(is_less(before, lesson.enough) & is_less(0, mode.weight));
  block.low[number][i] = static_cast<uint8_t>(low_bound(mode.mean, reach) | ~counts);
  block.high[number][i] = static_cast<uint8_t>(high_bound(mode.mean, reach) & counts);
}

CVISION_INLINE inline void learn(
  const uint8_t *__restrict grey, Block &__restrict block, const Lesson &given) {
  // A copy, which nothing that is written can be a part of; and all that is written belongs to one pixel.
  const Lesson lesson = given;
#pragma clang loop vectorize(assume_safety)
  for (int i = 0; i < kBlock; ++i) {
    const auto value = static_cast<int16_t>(grey[i] << kShift);
    Mode a = load(block, 0, i), b = load(block, 1, i), c = load(block, 2, i);
    const int16_t in_a = matches(a, value, lesson);
    const auto in_b = static_cast<int16_t>(~in_a & matches(b, value, lesson));
    const auto in_c = static_cast<int16_t>(~in_a & ~in_b & matches(c, value, lesson));
    const auto in_none = static_cast<int16_t>(~in_a & ~in_b & ~in_c);
    a = after(a, in_a, value, lesson);
    b = after(b, in_b, value, lesson);
    c = after(c, in_c, value, lesson);
    // What no mode knows takes the place of the lightest.
    c = {
      pick(in_none, value, c.mean), pick(in_none, kFirstNoise, c.noise),
      pick(in_none, lesson.gain, c.weight)};
    // One weight has grown: it rises by two places at most.
    sort(b, c);
    sort(a, b);
    store(block, 0, i, a, 0, lesson);
    store(block, 1, i, b, a.weight, lesson);
    // Rounding may bring two weights above all there is.
    const int16_t both = smaller(a.weight, static_cast<int16_t>(kWhole - b.weight));
    store(block, 2, i, c, static_cast<int16_t>(both + b.weight), lesson);
  }
}

}  // namespace

struct cvision_mixture {
  int32_t width, height, across;
  cvision_mixture_settings settings;
  std::vector<Block> blocks;
  double age = 0, waiting = 0;
  int64_t pictures = 0;

  cvision_mixture(int32_t w, int32_t h, cvision_mixture_settings s)
      : width(w), height(h), across((w + kBlock - 1) / kBlock), settings(s),
        blocks(static_cast<size_t>(across) * static_cast<size_t>(h)) {}

  Lesson lesson(double share) const {
    const auto quicker = [&](double factor) { return Share(std::min(0.25, share * factor)); };
    // Near enough to belong to a mode is nearer than what is background.
    return {
      Share(share),
      {Share(share), quicker(2), quicker(4), quicker(8)},
      part_of(kWhole, Share(share)),
      Reach(0.75 * settings.deviations, 0.75 * settings.least_difference),
      Reach(settings.deviations, settings.least_difference),
      static_cast<int16_t>(std::lround(settings.background_share * kWhole))};
  }

  void update(const cvision_plane &grey, double seconds, uint8_t *mask) {
    if (pictures == 0) {
      std::memset(blocks.data(), 0, blocks.size() * sizeof(Block));
      age = waiting = 0;
    }
    age += seconds;
    waiting += seconds;
    pictures += 1;
    const double due = 1 - std::exp(-waiting / settings.memory_seconds);
    const bool settles = age < settings.settle_seconds || pictures == 1;
    const bool learns = settles || due >= kLeastShare;
    // The first pictures count alike, but the first of all is not yet all there is to know.
    const Lesson now =
      lesson(settles ? std::max(due, 1.0 / static_cast<double>(pictures + 1)) : due);
    if (learns) waiting = 0;
    const int32_t whole = width / kBlock, rest = width % kBlock;
    cvision::dispatch([&]() CVISION_INLINE {
      uint8_t last[kBlock] = {}, verdict[kBlock];
      Block *block = blocks.data();
      for (int32_t y = 0; y < height; ++y) {
        const uint8_t *from = grey.bytes + static_cast<ptrdiff_t>(y) * grey.stride;
        uint8_t *to = mask + static_cast<ptrdiff_t>(y) * width;
        for (int32_t i = 0; i < whole; ++i, ++block, from += kBlock, to += kBlock) {
          judge(from, *block, to);
          if (learns) learn(from, *block, now);
        }
        if (rest == 0) continue;
        std::memcpy(last, from, static_cast<size_t>(rest));
        judge(last, *block, verdict);
        std::memcpy(to, verdict, static_cast<size_t>(rest));
        if (learns) learn(last, *block, now);
        ++block;
      }
    });
    // Nothing is known of the first picture but itself.
    if (pictures == 1) std::memset(mask, 0, static_cast<size_t>(width) * static_cast<size_t>(height));
  }
};

extern "C" {

cvision_mixture *cvision_mixture_create(
  int32_t width, int32_t height, cvision_mixture_settings settings) {
  const bool is_sane = settings.memory_seconds > 0 && settings.deviations > 0
    && settings.deviations <= 8 && settings.least_difference >= 0
    && settings.least_difference <= 64 && settings.background_share > 0
    && settings.background_share < 1;
  if (width < 1 || height < 1 || width > 16384 || height > 16384 || !is_sane) return nullptr;
  cvision_mixture *made = nullptr;
  cvision::guarded(nullptr, 0, [&] {
    made = new cvision_mixture(width, height, settings);
    return CVISION_OK;
  });
  return made;
}

void cvision_mixture_destroy(cvision_mixture *mixture) { delete mixture; }

void cvision_mixture_forget(cvision_mixture *mixture) { mixture->pictures = 0; }

int32_t cvision_mixture_update(
  cvision_mixture *mixture, cvision_plane grey, double seconds, uint8_t *mask) {
  if (!cvision::usable(grey) || grey.width != mixture->width || grey.height != mixture->height
    || !(seconds >= 0) || mask == nullptr)
    return CVISION_BAD_ARGUMENT;
  mixture->update(grey, seconds, mask);
  return CVISION_OK;
}

void cvision_mixture_mean(const cvision_mixture *mixture, uint8_t *output) {
  const Block *block = mixture->blocks.data();
  for (int32_t y = 0; y < mixture->height; ++y)
    for (int32_t x = 0; x < mixture->width; x += kBlock, ++block)
      for (int32_t i = 0; i < std::min(kBlock, mixture->width - x); ++i)
        *output++ = static_cast<uint8_t>((block->mean[0][i] + kLevel / 2) >> kShift);
}

}  // extern "C"
