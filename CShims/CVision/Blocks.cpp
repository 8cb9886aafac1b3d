// Where the content of small blocks of one picture was in the picture before. Whole numbers throughout: the same bytes
// on every machine, whatever its instructions.

#include "CVisionBlocks.h"
#include "Dispatch.hpp"
#include "Support.hpp"

#include <array>
#include <cstdlib>
#include <vector>

namespace {

constexpr int kSide = 8;
constexpr int kStep = CVISION_BLOCK_STEP;
constexpr int kPixels = kSide * kSide;
// Least mean difference, in grey levels, that is a change; and how many times the difference of still blocks it must be,
// up to a mean that no noise reaches: where the whole view is another, no block is still.
constexpr int kChange = 4;
constexpr int kLoudest = 8;
constexpr int kOverNoise = 2;
// Most of its change that may be left of a block where it was found, in hundredths.
constexpr int kLeft = 60;
// What a pixel of way costs: where blocks look alike, the nearest is taken.
constexpr int kWay = 4;
constexpr int kEnough = 1 << 30;
// Differences are counted in bins of so many.
constexpr int kBin = 16;

// The sum of absolute differences of two blocks; stops half way where it cannot come below the limit.
CVISION_INLINE inline int difference(
  const uint8_t *a, int32_t stride_a, const uint8_t *b, int32_t stride_b, int limit) {
  int sum = 0;
  for (int half = 0; half < 2; ++half) {
    int part = 0;
    for (int y = 0; y < kSide / 2; ++y) {
      for (int x = 0; x < kSide; ++x) part += std::abs(int{a[x]} - int{b[x]});
      a += stride_a;
      b += stride_b;
    }
    sum += part;
    if (sum >= limit) return sum;
  }
  return sum;
}

struct Matcher {
  cvision_plane later, earlier;
  int32_t reach;
  cvision_block *blocks;
  int32_t columns = later.width / kStep, rows = later.height / kStep;
  int threshold = 0;

  // The block around a cell, kept inside the picture.
  static int32_t corner(int32_t cell, int32_t size) {
    return std::clamp(cell * kStep - (kSide - kStep) / 2, 0, size - kSide);
  }
  CVISION_INLINE int at(int32_t x, int32_t y, int32_t from_x, int32_t from_y, int limit) const {
    return difference(
      later.bytes + ptrdiff_t{y} * later.stride + x, later.stride,
      earlier.bytes + ptrdiff_t{from_y} * earlier.stride + from_x, earlier.stride, limit);
  }
  bool holds(int32_t x, int32_t y) const {
    return x >= 0 && y >= 0 && x + kSide <= earlier.width && y + kSide <= earlier.height;
  }

  // A quarter of the blocks changes less than noise makes them change, however many people walk about.
  CVISION_INLINE bool compare(std::vector<int> &still) {
    std::array<int, kPixels * 255 / kBin + 1> bins{};
    for (int32_t row = 0; row < rows; ++row)
      for (int32_t column = 0; column < columns; ++column) {
        const int32_t x = corner(column, later.width), y = corner(row, later.height);
        const int sum = at(x, y, x, y, kEnough);
        still.push_back(sum);
        ++bins[static_cast<size_t>(sum / kBin)];
      }
    const int count = static_cast<int>(still.size());
    int seen = 0, bin = 0;
    while (seen + bins[static_cast<size_t>(bin)] <= count / 4) seen += bins[static_cast<size_t>(bin++)];
    threshold =
      std::clamp(kOverNoise * (bin * kBin + kBin / 2), kChange * kPixels, kLoudest * kPixels);
    const auto changed = std::count_if(still.begin(), still.end(), [&](int sum) { return sum >= threshold; });
    return changed * 10 <= ptrdiff_t{count} * 6;
  }

  // Whether a block would be seen to move: it differs from its own neighbour.
  CVISION_INLINE bool is_textured(int32_t x, int32_t y) const {
    const int32_t beside = x + kSide < later.width ? x + 1 : x - 1;
    const int32_t below = y + kSide < later.height ? y + 1 : y - 1;
    const uint8_t *block = later.bytes + ptrdiff_t{y} * later.stride + x;
    const uint8_t *right = later.bytes + ptrdiff_t{y} * later.stride + beside;
    const uint8_t *down = later.bytes + ptrdiff_t{below} * later.stride + x;
    return difference(block, later.stride, right, later.stride, kEnough) >= threshold
      || difference(block, later.stride, down, later.stride, kEnough) >= threshold;
  }

  // Sixteenths of a pixel towards the lesser neighbour, as two lines of one slope would meet.
  static int part(int before, int after, int least) {
    const int height = std::max(before, after) - least;
    return height > 0 ? 8 * (before - after) / height : 0;
  }

  CVISION_INLINE cvision_block look(int32_t x, int32_t y, int still) const {
    int least = still;
    int32_t best_x = 0, best_y = 0;
    for (int32_t v = -reach; v <= reach; ++v)
      for (int32_t u = -reach; u <= reach; ++u) {
        const int way = kWay * (std::abs(u) + std::abs(v));
        if (way >= least || !holds(x - u, y - v) || (u == 0 && v == 0)) continue;
        const int cost = at(x, y, x - u, y - v, least - way) + way;
        if (cost < least) {
          least = cost;
          best_x = u;
          best_y = v;
        }
      }
    const int left = least - kWay * (std::abs(best_x) + std::abs(best_y));
    if ((best_x == 0 && best_y == 0) || left * 100 > still * kLeft)
      return {CVISION_BLOCK_CHANGED, 0, 0};
    int across = 16 * best_x, down = 16 * best_y;
    const int32_t from_x = x - best_x, from_y = y - best_y;
    if (holds(from_x - 1, from_y) && holds(from_x + 1, from_y))
      across += part(at(x, y, from_x + 1, from_y, kEnough), at(x, y, from_x - 1, from_y, kEnough), left);
    if (holds(from_x, from_y - 1) && holds(from_x, from_y + 1))
      down += part(at(x, y, from_x, from_y + 1, kEnough), at(x, y, from_x, from_y - 1, kEnough), left);
    return {CVISION_BLOCK_MOVED, static_cast<int16_t>(across), static_cast<int16_t>(down)};
  }

  CVISION_INLINE void match(std::vector<int> &still) {
    const bool can_be_followed = compare(still);
    for (int32_t row = 0; row < rows; ++row)
      for (int32_t column = 0; column < columns; ++column) {
        const ptrdiff_t cell = ptrdiff_t{row} * columns + column;
        const int32_t x = corner(column, later.width), y = corner(row, later.height);
        const int sum = still[static_cast<size_t>(cell)];
        if (sum < threshold) {
          const int state = is_textured(x, y) ? CVISION_BLOCK_STOOD : CVISION_BLOCK_FLAT;
          blocks[cell] = {static_cast<int16_t>(state), 0, 0};
        } else if (can_be_followed) {
          blocks[cell] = look(x, y, sum);
        } else {
          blocks[cell] = {CVISION_BLOCK_CHANGED, 0, 0};
        }
      }
  }
};

}  // namespace

extern "C" int32_t cvision_blocks(
  cvision_plane earlier, cvision_plane later, int32_t reach, cvision_block *blocks) {
  if (!cvision::usable(earlier) || !cvision::usable(later) || earlier.width != later.width
    || earlier.height != later.height || later.width < kSide || later.height < kSide || reach < 1
    || reach > CVISION_BLOCK_REACH) {
    return CVISION_BAD_ARGUMENT;
  }
  return cvision::guarded(nullptr, 0, [&] {
    Matcher matcher{later, earlier, reach, blocks};
    std::vector<int> still;
    still.reserve(static_cast<size_t>(matcher.columns) * static_cast<size_t>(matcher.rows));
    cvision::dispatch([&]() CVISION_INLINE { matcher.match(still); });
    return static_cast<int32_t>(CVISION_OK);
  });
}
