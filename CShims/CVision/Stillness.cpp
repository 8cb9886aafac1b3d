// A background, a standing value and its clock for each pixel, in 16-bit fixed point so that every machine
// computes the same bytes. The loops have no branches, which lets the compiler use vector instructions.

#include "Dispatch.hpp"
#include "Support.hpp"

#include <cmath>
#include <utility>
#include <vector>

namespace {

// Grey levels are kept in 64ths: twice the greatest difference still fits 16 signed bits.
constexpr int kLevel = 64;
// The background learns at most once a second: smaller steps would be lost in rounding.
constexpr double kLearningStep = 1;
constexpr int kPlanes = 3;
// Clocks stop here, so that no sum of three leaves 16 bits.
constexpr int kLongest = CVISION_STILLNESS_LONGEST * CVISION_STILLNESS_TICKS;

struct Planes {
  std::vector<int16_t> luma, blue, red;
  explicit Planes(size_t count) : luma(count), blue(count), red(count) {}
};

CVISION_INLINE inline int16_t larger(int16_t a, int16_t b) { return a > b ? a : b; }
CVISION_INLINE inline int16_t apart(int16_t a, int16_t b) {
  return static_cast<int16_t>(a > b ? a - b : b - a);
}

// Chroma counts twice: its range is narrower, and a shadow leaves it alone.
CVISION_INLINE inline int16_t distance(int16_t y, int16_t u, int16_t v, int16_t y2, int16_t u2, int16_t v2) {
  return larger(apart(y, y2), static_cast<int16_t>(2 * larger(apart(u, u2), apart(v, v2))));
}

// The upper half of a 16-bit product: one vector instruction.
CVISION_INLINE inline int16_t share_of(int16_t value, int16_t share) {
  return static_cast<int16_t>((int32_t{value} * int32_t{share}) >> 16);
}

// Weber: bright pixels may differ more.
struct Tolerance {
  int16_t base, slope;
  explicit Tolerance(double factor)
    : base(static_cast<int16_t>(std::lround(8 * kLevel * factor))),
      slope(static_cast<int16_t>(std::lround(4096 * factor))) {}
  CVISION_INLINE int16_t at(int16_t luma) const { return static_cast<int16_t>(base + share_of(luma, slope)); }
};

CVISION_INLINE inline int16_t pick(int16_t mask, int16_t a, int16_t b) {
  return static_cast<int16_t>((mask & a) | (~mask & b));
}
CVISION_INLINE inline int16_t mask_of(bool condition) { return condition ? -1 : 0; }

}  // namespace

struct cvision_stillness {
  int32_t width, height;
  cvision_stillness_settings settings;
  Planes now, standing, background;
  // Clocks in ticks: how long the value has stood; for how long it has been hidden.
  std::vector<int16_t> age, hidden;
  // All ones where the pixel has a background; all ones where the picture shows something else.
  std::vector<int16_t> known, unlike;
  // For each column the one of the chroma; and the ratios of the light, here to be reused.
  std::vector<int32_t> columns, ratios;
  bool started = false;
  int64_t ticks = 0;
  double learned = 0, gain = 1;

  cvision_stillness(int32_t w, int32_t h, cvision_stillness_settings s)
    : width(w), height(h), settings(s), now(count()), standing(count()), background(count()),
      age(count()), hidden(count()), known(count()), unlike(count()) {}

  size_t count() const { return static_cast<size_t>(width) * static_cast<size_t>(height); }

  void load(const cvision_plane &plane, std::vector<int16_t> &into) {
    columns.resize(static_cast<size_t>(width));
    for (int32_t x = 0; x < width; x++)
      columns[x] = static_cast<int32_t>(int64_t{x} * plane.width / width);
    cvision::dispatch([&]() CVISION_INLINE {
      for (int32_t y = 0; y < height; y++) {
        const int32_t row = static_cast<int32_t>(int64_t{y} * plane.height / height);
        const uint8_t *__restrict from = plane.bytes + static_cast<size_t>(row) * plane.stride;
        int16_t *__restrict to = into.data() + static_cast<size_t>(y) * width;
        const int32_t *__restrict column = columns.data();
        // The usual proportions; both are what the table says.
        if (plane.width == width) {
          for (int32_t x = 0; x < width; x++) to[x] = static_cast<int16_t>(from[x] * kLevel);
        } else if (plane.width == 2 * width) {
          for (int32_t x = 0; x < width; x++) to[x] = static_cast<int16_t>(from[2 * x] * kLevel);
        } else {
          for (int32_t x = 0; x < width; x++) to[x] = static_cast<int16_t>(from[column[x]] * kLevel);
        }
      }
    });
  }

  // A camera that opens its iris changes every pixel by one factor; the median over a grid finds it as long
  // as most of the view is background.
  void steady() {
    ratios.clear();
    for (int32_t y = 2; y < height; y += 4) {
      for (int32_t x = 2; x < width; x += 4) {
        const size_t i = static_cast<size_t>(y) * width + x;
        if (known[i] == 0 || background.luma[i] < 20 * kLevel || now.luma[i] > 250 * kLevel) continue;
        // Exact, and quicker than whole numbers are divided.
        const double ratio = double{now.luma[i] * 1024.0} / background.luma[i];
        ratios.push_back(static_cast<int32_t>(ratio));
      }
    }
    gain = 1;
    if (ratios.size() < 100) return;
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::nth_element(ratios.begin(), middle, ratios.end());
    if (*middle < 64) return;
    gain = *middle / 1024.0;
    const int32_t inverse = 1024 * 1024 / *middle;
    for (int16_t &value : now.luma) {
      const int32_t corrected = (int32_t{value} * inverse) >> 10;
      value = static_cast<int16_t>(corrected > 255 * kLevel ? 255 * kLevel : corrected);
    }
  }

  void update(const cvision_plane &luma, const cvision_plane &blue, const cvision_plane &red, double seconds) {
    load(luma, now.luma);
    load(blue, now.blue);
    load(red, now.red);
    const int64_t stamp = static_cast<int64_t>(std::floor(seconds * CVISION_STILLNESS_TICKS));
    if (!started) {
      started = true;
      ticks = stamp;
      learned = seconds;
      standing = now;
      background = now;
      return;
    }
    const auto elapsed = static_cast<int16_t>(std::clamp<int64_t>(stamp - ticks, 0, kLongest / 2));
    ticks = std::max(ticks, stamp);
    steady();
    advance(elapsed);
    if (seconds - learned >= kLearningStep) {
      learn(seconds - learned);
      learned = seconds;
    }
  }

  void advance(int16_t elapsed) {
    const auto share = static_cast<int16_t>(
      std::min<int32_t>(32767, int32_t{elapsed} * 65536 / CVISION_STILLNESS_TICKS));
    const auto hold = static_cast<int16_t>(settings.hold_seconds * CVISION_STILLNESS_TICKS);
    const auto settle = static_cast<int16_t>(settings.settle_seconds * CVISION_STILLNESS_TICKS);
    const Tolerance wide(settings.tolerance), narrow(0.8 * settings.tolerance);
    const int16_t *__restrict ny = now.luma.data(), *__restrict nu = now.blue.data(),
                  *__restrict nv = now.red.data();
    int16_t *__restrict py = standing.luma.data(), *__restrict pu = standing.blue.data(),
            *__restrict pv = standing.red.data(), *__restrict qy = background.luma.data(),
            *__restrict qu = background.blue.data(), *__restrict qv = background.red.data(),
            *__restrict ages = age.data(), *__restrict hiddens = hidden.data(),
            *__restrict knowns = known.data(), *__restrict unlikes = unlike.data();
    const size_t pixels = count();
    // Nothing that is written belongs to another pixel.
    cvision::dispatch([=]() CVISION_INLINE {
#pragma clang loop vectorize(assume_safety)
      for (size_t i = 0; i < pixels; i++) {
        const int16_t y = ny[i], u = nu[i], v = nv[i], by = qy[i], bu = qu[i], bv = qv[i];
        int16_t sy = py[i], su = pu[i], sv = pv[i];
        const int16_t has = knowns[i], allowed = wide.at(by);
        const int16_t same = mask_of(distance(y, u, v, sy, su, sv) < narrow.at(sy));
        const int16_t shows =
          static_cast<int16_t>(mask_of(distance(y, u, v, by, bu, bv) < allowed) & has);
        sy = static_cast<int16_t>(sy + (same & share_of(static_cast<int16_t>(y - sy), share)));
        su = static_cast<int16_t>(su + (same & share_of(static_cast<int16_t>(u - su), share)));
        sv = static_cast<int16_t>(sv + (same & share_of(static_cast<int16_t>(v - sv), share)));
        const int16_t away = static_cast<int16_t>(hiddens[i] + elapsed);
        int16_t clock = static_cast<int16_t>(ages[i] + (same & away));
        clock = clock < kLongest ? clock : static_cast<int16_t>(kLongest);
        // A hidden value keeps its clock only where it is unlike the background: the background needs no memory.
        const int16_t plain =
          static_cast<int16_t>(mask_of(distance(sy, su, sv, by, bu, bv) < allowed) & has);
        const int16_t half = static_cast<int16_t>(clock >> 1);
        const int16_t patience = half < hold ? half : hold;
        const int16_t anew =
          static_cast<int16_t>(~same & (plain | shows | ~has | mask_of(away > patience)));
        sy = pick(anew, y, sy);
        su = pick(anew, u, su);
        sv = pick(anew, v, sv);
        clock = static_cast<int16_t>(clock & ~anew);
        const int16_t born = static_cast<int16_t>(~has & mask_of(clock >= settle));
        py[i] = sy;
        pu[i] = su;
        pv[i] = sv;
        ages[i] = clock;
        hiddens[i] = static_cast<int16_t>(away & ~same & ~anew);
        qy[i] = pick(born, sy, by);
        qu[i] = pick(born, su, bu);
        qv[i] = pick(born, sv, bv);
        knowns[i] = static_cast<int16_t>(has | born);
        unlikes[i] = static_cast<int16_t>(has & ~shows);
      }
    });
  }

  void learn(double seconds) {
    const auto share = static_cast<int32_t>(
      std::lround(65536 * (1 - std::exp(-seconds / std::max(1.0, settings.follow_seconds)))));
    const size_t pixels = count();
    for (auto [from, into] : {
           std::pair{&now.luma, &background.luma}, std::pair{&now.blue, &background.blue},
           std::pair{&now.red, &background.red}}) {
      for (size_t i = 0; i < pixels; i++) {
        const int32_t step = (((*from)[i] - (*into)[i]) * share + 32768) >> 16;
        const auto follow = static_cast<int16_t>(known[i] & ~unlike[i]);
        (*into)[i] = static_cast<int16_t>((*into)[i] + (follow & step));
      }
    }
  }

  int16_t difference(size_t i) const {
    return distance(
      standing.luma[i], standing.blue[i], standing.red[i], background.luma[i], background.blue[i],
      background.red[i]);
  }

  void write(const Planes &from, uint8_t *output) const {
    const std::vector<int16_t> *planes[kPlanes] = {&from.luma, &from.blue, &from.red};
    for (const auto *plane : planes) {
      for (int16_t value : *plane) {
        *output++ = static_cast<uint8_t>(std::clamp((value + kLevel / 2) / kLevel, 0, 255));
      }
    }
  }
};

extern "C" {

cvision_stillness *cvision_stillness_create(
  int32_t width, int32_t height, cvision_stillness_settings settings) {
  const bool sane = settings.tolerance >= 0.1 && settings.tolerance <= 4
    && settings.settle_seconds >= 0 && settings.settle_seconds < CVISION_STILLNESS_LONGEST && settings.hold_seconds >= 0
    && settings.hold_seconds < CVISION_STILLNESS_LONGEST / 4 && settings.follow_seconds > 0;
  if (width < 1 || height < 1 || width > 16384 || height > 16384 || !sane) return nullptr;
  cvision_stillness *made = nullptr;
  cvision::guarded(nullptr, 0, [&] {
    made = new cvision_stillness(width, height, settings);
    return CVISION_OK;
  });
  return made;
}

void cvision_stillness_destroy(cvision_stillness *stillness) { delete stillness; }

int32_t cvision_stillness_update(
  cvision_stillness *stillness, cvision_plane luma, cvision_plane blue, cvision_plane red,
  double seconds) {
  if (stillness == nullptr || !cvision::usable(luma) || !cvision::usable(blue) || !cvision::usable(red)
    || luma.width != stillness->width || luma.height != stillness->height || !(seconds >= 0)) {
    return CVISION_BAD_ARGUMENT;
  }
  return cvision::guarded(nullptr, 0, [&] {
    stillness->update(luma, blue, red, seconds);
    return CVISION_OK;
  });
}

double cvision_stillness_gain(const cvision_stillness *stillness) { return stillness->gain; }

void cvision_stillness_foreground(const cvision_stillness *stillness, uint8_t *output) {
  const int16_t *unlike = stillness->unlike.data();
  const size_t pixels = stillness->count();
  for (size_t i = 0; i < pixels; i++) output[i] = static_cast<uint8_t>(unlike[i]);
}

void cvision_stillness_cells(
  const cvision_stillness *stillness, int32_t side, uint8_t *output) {
  const int32_t columns = stillness->width / side, rows = stillness->height / side;
  for (int32_t row = 0; row < rows; row++) {
    for (int32_t column = 0; column < columns; column++) {
      int32_t found = 0;
      for (int32_t y = row * side; y < (row + 1) * side; y++) {
        const int16_t *unlike = stillness->unlike.data() + static_cast<size_t>(y) * stillness->width;
        for (int32_t x = column * side; x < (column + 1) * side; x++) found -= unlike[x];
      }
      *output++ = found * 4 >= side * side ? 1 : 0;
    }
  }
}

int32_t cvision_stillness_standing(
  const cvision_stillness *stillness, double seconds, uint8_t *output) {
  const double wanted = std::clamp(seconds * CVISION_STILLNESS_TICKS, 0.0, 32767.0);
  const auto least = static_cast<int16_t>(std::ceil(wanted));
  const Tolerance wide(stillness->settings.tolerance);
  int32_t found = 0;
  for (size_t i = 0; i < stillness->count(); i++) {
    const bool stands = stillness->known[i] != 0 && stillness->age[i] >= least
      && stillness->difference(i) >= wide.at(stillness->background.luma[i]);
    output[i] = stands ? 255 : 0;
    found += stands;
  }
  return found;
}

void cvision_stillness_difference(const cvision_stillness *stillness, uint8_t *output) {
  const Tolerance plain(1);
  for (size_t i = 0; i < stillness->count(); i++) {
    const int32_t allowed = plain.at(stillness->background.luma[i]);
    const int32_t parts = stillness->known[i] == 0 ? 0 : stillness->difference(i) * 16 / allowed;
    output[i] = static_cast<uint8_t>(parts > 255 ? 255 : parts);
  }
}

void cvision_stillness_ages(const cvision_stillness *stillness, int16_t *output) {
  std::copy(stillness->age.begin(), stillness->age.end(), output);
}

void cvision_stillness_pictures(
  const cvision_stillness *stillness, uint8_t *standing, uint8_t *background) {
  stillness->write(stillness->standing, standing);
  stillness->write(stillness->background, background);
}

void cvision_stillness_absorb(cvision_stillness *stillness, const uint8_t *mask) {
  for (size_t i = 0; i < stillness->count(); i++) {
    if (mask[i] == 0) continue;
    stillness->background.luma[i] = stillness->standing.luma[i];
    stillness->background.blue[i] = stillness->standing.blue[i];
    stillness->background.red[i] = stillness->standing.red[i];
    stillness->known[i] = -1;
  }
}

}  // extern "C"
