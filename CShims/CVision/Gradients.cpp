#include "Gradients.hpp"

#include "Dispatch.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace cvision {
namespace {

constexpr int bins = 9;
/// Nine bins filled up to whole registers.
constexpr int lanes = 12;
constexpr int block = 16;

/// What a pixel counts in a block's two cells along one axis: bilinear in space times a Gaussian around the middle.
struct Shares {
  float of[2][block];

  Shares() {
    for (int i = 0; i < block; ++i) {
      const float place = (static_cast<float>(i) + 0.5F) / 8.0F - 0.5F;
      const float off = static_cast<float>(i - block / 2);
      const float bell = std::exp(-off * off / 32.0F);
      for (int cell = 0; cell < 2; ++cell)
        of[cell][i] = std::max(0.0F, 1.0F - std::abs(place - static_cast<float>(cell))) * bell;
    }
  }
};

const Shares &shares() {
  static const Shares made;
  return made;
}

struct Row {
  float *__restrict low, *__restrict high;
  int32_t *__restrict bin;
};

/// Splits each pixel's gradient between the two orientations next to it. The pointers are to square roots of light.
CVISION_INLINE inline void orient(
  const float *__restrict above, const float *__restrict here, const float *__restrict below,
  int width, Row row) {
  for (int x = 1; x + 1 < width; ++x) {
    const float dx = here[x + 1] - here[x - 1], dy = below[x] - above[x];
    const float length = __builtin_elementwise_sqrt(dx * dx + dy * dy);
    const float ax = std::abs(dx), ay = std::abs(dy);
    const float large = ax > ay ? ax : ay, small = ax > ay ? ay : ax;
    // Arctangent on [0, 1] in bins (Abramowitz and Stegun 1964, 4.4.49), good to 1e-5.
    const float t = small / (large > 1e-12F ? large : 1e-12F), s = t * t;
    float turn = t * (0.9998660F + s * (-0.3302995F + s * (0.1801410F + s * (-0.0851330F + s * 0.0208351F))));
    turn *= 2.8647890F;
    turn = ay > ax ? 4.5F - turn : turn;
    turn = dx * dy < 0 ? 9.0F - turn : turn;
    turn -= 0.5F;
    const int32_t down = static_cast<int32_t>(turn + 1.0F) - 1;
    const float part = turn - static_cast<float>(down);
    row.low[x] = length * (1.0F - part);
    row.high[x] = length * part;
    row.bin[x] = down < 0 ? bins - 1 : down;
  }
}

CVISION_INLINE inline void roots(
  const uint8_t *__restrict bytes, float *__restrict light, int width) {
  for (int x = 0; x < width; ++x)
    light[x] = __builtin_elementwise_sqrt(static_cast<float>(bytes[x]));
}

/// Adds a row to the three sums that it counts in. Two pixels never meet in one place.
CVISION_INLINE inline void pour(
  const Row &row, int width, float *__restrict a, float wa, float *__restrict b, float wb,
  float *__restrict c, float wc) {
  for (int x = 0; x < width; ++x) {
    const int first = x * lanes + row.bin[x];
    const int second = row.bin[x] == bins - 1 ? x * lanes : first + 1;
    const float low = row.low[x], high = row.high[x];
    a[first] += wa * low;
    a[second] += wa * high;
    b[first] += wb * low;
    b[second] += wb * high;
    c[first] += wc * low;
    c[second] += wc * high;
  }
}

/// Sums the columns of a row of blocks, and brings each block to one length (L2, cut at 0.2, L2 again).
CVISION_INLINE inline void gather(
  const float *__restrict upper, const float *__restrict lower, int columns,
  float *__restrict output, const Shares &share) {
  for (int column = 0; column < columns; ++column) {
    float cells[4][lanes] = {};
    for (int x = 0; x < block; ++x) {
      const float *u = upper + (column * 8 + x) * lanes, *l = lower + (column * 8 + x) * lanes;
      const float left = share.of[0][x], right = share.of[1][x];
      for (int lane = 0; lane < lanes; ++lane) {
        cells[0][lane] += left * u[lane];
        cells[1][lane] += left * l[lane];
        cells[2][lane] += right * u[lane];
        cells[3][lane] += right * l[lane];
      }
    }
    float gain = 1;
    for (int pass = 0; pass < 2; ++pass) {
      float squares[lanes] = {};
      for (int cell = 0; cell < 4; ++cell)
        for (int lane = 0; lane < lanes; ++lane)
          squares[lane] += cells[cell][lane] * cells[cell][lane];
      float sum = 0;
      for (int lane = 0; lane < lanes; ++lane) sum += squares[lane];
      gain = 1.0F / (__builtin_elementwise_sqrt(sum) + (pass == 0 ? 3.6F : 1e-3F));
      for (int cell = 0; cell < 4; ++cell)
        for (int lane = 0; lane < lanes; ++lane) {
          const float value = cells[cell][lane] * gain;
          cells[cell][lane] = pass == 0 && value > 0.2F ? 0.2F : value;
        }
    }
    for (int cell = 0; cell < 4; ++cell)
      std::memcpy(output + column * 36 + cell * bins, cells[cell], bins * sizeof(float));
  }
}

struct Work {
  const uint8_t *bytes;
  ptrdiff_t stride;
  int columns, rows;
  float *light, *low, *high, *sums, *blocks;
  int32_t *bin;
};

CVISION_INLINE inline void run(const Work &work, int width, int height) {
  const Shares &share = shares();
  const int used = (work.rows + 1) * 8;
  const ptrdiff_t line = width;
  const auto load = [&](int y) {
    // Beyond the edge the picture is mirrored without repeating its last row.
    const int from = y < 0 ? -y : y >= height ? 2 * height - 2 - y : y;
    roots(work.bytes + from * work.stride, work.light + ((y + 3) % 3) * line, width);
  };
  load(-1);
  load(0);
  const ptrdiff_t part = line * lanes;
  const Row row{work.low, work.high, work.bin};
  for (int y = 0; y < used; ++y) {
    load(y + 1);
    orient(
      work.light + ((y + 2) % 3) * line, work.light + (y % 3) * line,
      work.light + ((y + 1) % 3) * line, width, row);
    // The mirrored neighbours left and right are equal: only the vertical gradient is left there.
    for (const int x : {0, width - 1}) {
      const float dy = work.light[((y + 1) % 3) * line + x] - work.light[((y + 2) % 3) * line + x];
      row.low[x] = std::abs(dy);
      row.high[x] = 0;
      row.bin[x] = 4;
    }
    const int local = y % 8, lower = y / 8, upper = lower - 1;
    float *fresh = work.sums + (lower % 2) * 2 * part, *old = work.sums + ((lower + 1) % 2) * 2 * part;
    if (local == 0) std::fill(fresh, fresh + 2 * part, 0.0F);
    // Of the older row of blocks this is the lower half: its upper cell ends at local 4.
    const bool first = local < 4;
    pour(
      row, width, fresh, share.of[0][local], old + part, share.of[1][8 + local],
      first ? old : fresh + part, first ? share.of[0][8 + local] : share.of[1][local]);
    if (local == 7 && upper >= 0)
      gather(
        old, old + part, work.columns,
        work.blocks + static_cast<ptrdiff_t>(upper) * work.columns * 36, share);
  }
}

CVISION_INLINE inline float dot(
  const float *__restrict blocks, ptrdiff_t stride, const float *__restrict weights) {
  float sums[32] = {};
  for (int row = 0; row < GradientGrid::down; ++row)
    for (int at = 0; at < 256; at += 32)
      for (int lane = 0; lane < 32; ++lane)
        sums[lane] += blocks[row * stride + at + lane] * weights[row * 256 + at + lane];
  for (int half = 16; half > 0; half /= 2)
    for (int lane = 0; lane < half; ++lane) sums[lane] += sums[lane + half];
  return sums[0];
}

}  // namespace

GradientGrid::GradientGrid(const std::vector<float> &weights)
    : weights_(down * row_values, 0.0F) {
  for (int column = 0; column < across; ++column)
    for (int row = 0; row < down; ++row)
      for (int value = 0; value < values; ++value)
        weights_[row * row_values + column * values + value] =
          weights.at((column * down + row) * values + value);
  bias_ = weights.at(across * down * values);
}

void GradientGrid::describe(const uint8_t *bytes, ptrdiff_t stride, int width, int height) {
  columns_ = width / step - 1;
  rows_ = height / step - 1;
  const size_t line = static_cast<size_t>(width);
  light_.resize(3 * line);
  low_.resize(line);
  high_.resize(line);
  bin_.resize(line);
  sums_.assign(4 * line * lanes, 0.0F);
  // Behind the last block a window's last register reads on; what it finds there is multiplied by zero.
  blocks_.assign(
    static_cast<size_t>(columns_) * static_cast<size_t>(rows_) * values + row_values, 0.0F);
  const Work work{
    bytes, stride, columns_, rows_, light_.data(), low_.data(), high_.data(), sums_.data(),
    blocks_.data(), bin_.data()};
  dispatch([&]() CVISION_INLINE { run(work, width, height); });
}

float GradientGrid::margin(int column, int row) const {
  const ptrdiff_t stride = static_cast<ptrdiff_t>(columns_) * values;
  const float *from = blocks_.data() + row * stride + static_cast<ptrdiff_t>(column) * values;
  float product = 0;
  dispatch([&]() CVISION_INLINE { product = dot(from, stride, weights_.data()); });
  return product + bias_;
}

}  // namespace cvision
