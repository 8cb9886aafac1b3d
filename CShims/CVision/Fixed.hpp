// Grey levels in 16-bit fixed point, and arithmetic on them that stays 16 bits wide: a vector register then holds as many
// pixels as it can. Conditions are masks of all ones, for the same reason.
#pragma once

#include "Dispatch.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace cvision {

// Grey levels are kept in 128ths.
constexpr int kLevel = 128;
constexpr int kShift = 7;
/// The mean of the absolute differences is this part of the deviation of a Gaussian: the root of 2 / pi.
constexpr double kMeanOfDeviation = 0.797885;

constexpr int16_t level(double grey) { return static_cast<int16_t>(grey * kLevel + 0.5); }

CVISION_INLINE inline int16_t smaller(int16_t a, int16_t b) { return a < b ? a : b; }
CVISION_INLINE inline int16_t larger(int16_t a, int16_t b) { return a > b ? a : b; }
CVISION_INLINE inline int16_t sign(int16_t value) { return static_cast<int16_t>(value >> 15); }
CVISION_INLINE inline int16_t with_sign(int16_t value, int16_t sign) {
  return static_cast<int16_t>((value ^ sign) - sign);
}
CVISION_INLINE inline int16_t size_of(int16_t value) { return with_sign(value, sign(value)); }
CVISION_INLINE inline int16_t pick(int16_t mask, int16_t a, int16_t b) {
  return static_cast<int16_t>((mask & a) | (~mask & b));
}

/// The upper half of a 16-bit product, one vector instruction.
CVISION_INLINE inline int16_t upper(uint16_t value, uint16_t factor) {
  return static_cast<int16_t>((uint32_t{value} * factor) >> 16);
}

/// A share of 65536 parts, and what makes the step nearest to the true one.
struct Share {
  uint16_t parts, rounding;
  explicit Share(double share)
      : parts(static_cast<uint16_t>(std::clamp(std::lround(share * 65536), 1L, 65535L))),
        rounding(static_cast<uint16_t>(std::min<uint32_t>(32768U / parts, 1023))) {}
};

/// What a share of a size that is not negative is.
CVISION_INLINE inline int16_t part_of(int16_t value, Share share) {
  return upper(
    static_cast<uint16_t>(static_cast<uint16_t>(value) + share.rounding), share.parts);
}

/// How far from a mean a value may be, by the noise there.
struct Reach {
  /// What the noise is multiplied by, in 4096ths; and the least reach.
  uint16_t factor;
  int16_t least;

  /// At most 8 deviations, so that nothing leaves 16 bits.
  Reach(double deviations, double least_difference)
      : factor(static_cast<uint16_t>(std::lround(4096 * deviations / kMeanOfDeviation))),
        least(level(least_difference)) {}

  CVISION_INLINE int16_t at(int16_t noise) const {
    return larger(upper(static_cast<uint16_t>(noise << 4), factor), least);
  }
};

/// The first and the last grey level within a reach of a mean.
CVISION_INLINE inline uint8_t low_bound(int16_t mean, int16_t reach) {
  return static_cast<uint8_t>((larger(0, static_cast<int16_t>(mean - reach)) + kLevel - 1) >> kShift);
}
CVISION_INLINE inline uint8_t high_bound(int16_t mean, int16_t reach) {
  const auto to = static_cast<uint16_t>(static_cast<uint16_t>(mean) + static_cast<uint16_t>(reach));
  return static_cast<uint8_t>(smaller(255, static_cast<int16_t>(to >> kShift)));
}

}  // namespace cvision
