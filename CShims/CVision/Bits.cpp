#include "Bits.hpp"

#include "Dispatch.hpp"

#include <algorithm>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace cvision {
namespace {

/// The bits of up to 64 bytes, one by one.
inline uint64_t pack_slowly(const uint8_t *bytes, int32_t count) {
  uint64_t word = 0;
  for (int32_t i = 0; i < count; ++i) word |= static_cast<uint64_t>(bytes[i] != 0) << i;
  return word;
}

#if defined(__x86_64__)
inline uint64_t pack_word(const uint8_t *bytes) {
  const __m128i zero = _mm_setzero_si128();
  uint64_t word = 0;
  for (int part = 0; part < 4; ++part) {
    const __m128i values = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + 16 * part));
    const auto zeros = static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(values, zero)));
    word |= static_cast<uint64_t>(zeros) << (16 * part);
  }
  return ~word;
}

CVISION_WIDE_TARGET void pack_row_widely(const uint8_t *bytes, size_t words, uint64_t *bits) {
  const __m256i zero = _mm256_setzero_si256();
  for (size_t i = 0; i < words; ++i, bytes += 64) {
    const __m256i a = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(bytes));
    const __m256i b = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(bytes + 32));
    const auto low = static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(a, zero)));
    const auto high = static_cast<uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(b, zero)));
    bits[i] = ~(static_cast<uint64_t>(high) << 32 | low);
  }
}
#else
inline uint64_t pack_word(const uint8_t *bytes) { return pack_slowly(bytes, 64); }

void pack_row_widely(const uint8_t *bytes, size_t words, uint64_t *bits) {
  for (size_t i = 0; i < words; ++i) bits[i] = pack_word(bytes + 64 * i);
}
#endif

#if defined(__x86_64__)
inline void write_word(uint64_t word, uint8_t *bytes) {
  const __m128i each = _mm_set1_epi64x(static_cast<int64_t>(0x8040201008040201U));
  for (int part = 0; part < 4; ++part, word >>= 16) {
    const __m128i two = _mm_cvtsi32_si128(static_cast<int32_t>(word & 0xFFFF));
    const __m128i pairs = _mm_unpacklo_epi8(two, two), fours = _mm_unpacklo_epi16(pairs, pairs);
    const __m128i picked = _mm_and_si128(_mm_unpacklo_epi32(fours, fours), each);
    _mm_storeu_si128(
      reinterpret_cast<__m128i *>(bytes + 16 * part), _mm_cmpeq_epi8(picked, each));
  }
}

CVISION_WIDE_TARGET void write_row_widely(const uint64_t *bits, size_t words, uint8_t *bytes) {
  const __m256i places = _mm256_setr_epi8(
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3);
  const __m256i each = _mm256_set1_epi64x(static_cast<int64_t>(0x8040201008040201U));
  for (size_t i = 0; i < words; ++i)
    for (int part = 0; part < 2; ++part, bytes += 32) {
      const __m256i four = _mm256_set1_epi32(static_cast<int32_t>(bits[i] >> (32 * part)));
      const __m256i picked = _mm256_and_si256(_mm256_shuffle_epi8(four, places), each);
      _mm256_storeu_si256(reinterpret_cast<__m256i *>(bytes), _mm256_cmpeq_epi8(picked, each));
    }
}
#else
inline void write_word(uint64_t word, uint8_t *bytes) {
  for (int32_t x = 0; x < 64; ++x) bytes[x] = word >> x & 1 ? 255 : 0;
}

void write_row_widely(const uint64_t *bits, size_t words, uint8_t *bytes) {
  for (size_t i = 0; i < words; ++i) write_word(bits[i], bytes + 64 * i);
}
#endif

/// How far something has grown to both sides, and the next step on each: at most as wide as it is, so that no gap opens.
struct Growth {
  size_t back_goal, ahead_goal, back = 0, ahead = 0, back_step = 0, ahead_step = 0;

  bool next() {
    const size_t wide = back + ahead + 1;
    back_step = std::min(wide, back_goal - back);
    ahead_step = std::min(wide, ahead_goal - ahead);
    back += back_step;
    ahead += ahead_step;
    return back_step + ahead_step > 0;
  }
};

}  // namespace

BitMask::BitMask(const uint8_t *bytes, int32_t width, int32_t height)
    : width_(width), height_(height), words_((static_cast<size_t>(width) + 63) / 64),
      bits_(1 + stride() * static_cast<size_t>(height)) {
  const bool is_wide = wide();
  const size_t whole = static_cast<size_t>(width) / 64;
  const int32_t rest = width % 64;
  for (int32_t y = 0; y < height; ++y) {
    const uint8_t *from = bytes + static_cast<size_t>(y) * static_cast<size_t>(width);
    uint64_t *to = bits_.data() + start(y);
    if (is_wide) {
      pack_row_widely(from, whole, to);
    } else {
      for (size_t i = 0; i < whole; ++i) to[i] = pack_word(from + 64 * i);
    }
    if (rest > 0) to[whole] = pack_slowly(from + 64 * whole, rest);
  }
}

void BitMask::write(uint8_t *bytes) const {
  const bool is_wide = wide();
  const size_t whole = static_cast<size_t>(width_) / 64;
  for (int32_t y = 0; y < height_; ++y) {
    const uint64_t *from = row(y);
    uint8_t *to = bytes + static_cast<size_t>(y) * static_cast<size_t>(width_);
    if (is_wide) {
      write_row_widely(from, whole, to);
    } else {
      for (size_t i = 0; i < whole; ++i) write_word(from[i], to + 64 * i);
    }
    for (auto x = static_cast<int32_t>(64 * whole); x < width_; ++x)
      to[x] = from[whole] >> (x % 64) & 1 ? 255 : 0;
  }
}

int64_t BitMask::count() const {
  int64_t sum = 0;
  for (const uint64_t word : bits_) sum += __builtin_popcountll(word);
  return sum;
}

void BitMask::dilate(int32_t across, int32_t down) {
  const auto left = static_cast<size_t>(across / 2), right = static_cast<size_t>(across - 1) - left;
  const auto up = static_cast<size_t>(down / 2), below = static_cast<size_t>(down - 1) - up;
  // No pixel may cross more than the word between the rows.
  constexpr size_t most = 63;
  for (size_t done = 0; done < left; done += most)
    dilate_across(std::min(most, left - done), std::min(most, right - std::min(done, right)));
  dilate_down(up, below);
}

void BitMask::erode(int32_t across, int32_t down) {
  // What is outside the inverted mask is not set, as it must be.
  invert();
  dilate(across, down);
  invert();
}

// A pixel is set where the source is set at one of [x - left, x + right].
void BitMask::dilate_across(size_t left, size_t right) {
  const size_t count = bits_.size();
  other_.resize(count);
  Growth growth{left, right};
  while (growth.next()) {
    const uint64_t *__restrict from = bits_.data();
    uint64_t *__restrict to = other_.data();
    // A shift by a whole word is two shifts by less.
    const size_t a = growth.ahead_step, b = growth.back_step;
    const size_t a_rest = 63 - (a > 0 ? a - 1 : 0), b_rest = 63 - (b > 0 ? b - 1 : 0);
    const uint64_t has_a = a > 0 ? ~uint64_t{0} : 0, has_b = b > 0 ? ~uint64_t{0} : 0;
    const auto grown = [=](uint64_t before, uint64_t word, uint64_t after) CVISION_INLINE {
      return word | word >> a | word << b | (has_a & after << a_rest) | (has_b & before >> b_rest);
    };
    dispatch([&]() CVISION_INLINE {
      for (size_t i = 1; i + 1 < count; ++i) to[i] = grown(from[i - 1], from[i], from[i + 1]);
    });
    to[0] = grown(0, from[0], from[1]);
    to[count - 1] = grown(from[count - 2], from[count - 1], 0);
    bits_.swap(other_);
  }
  clear_outside();
}

void BitMask::dilate_down(size_t up, size_t down) {
  const auto rows = static_cast<size_t>(height_), line = stride();
  other_.resize(bits_.size());
  Growth growth{up, down};
  while (growth.next()) {
    for (size_t y = 0; y < rows; ++y) {
      // Beyond the edge the outermost row stands for what has grown there.
      const size_t after = std::min(rows - 1, y + growth.ahead_step);
      const size_t before = y - std::min(y, growth.back_step);
      const uint64_t *__restrict from = bits_.data() + 1 + y * line;
      const uint64_t *__restrict below = bits_.data() + 1 + after * line;
      const uint64_t *__restrict above = bits_.data() + 1 + before * line;
      uint64_t *__restrict to = other_.data() + 1 + y * line;
      dispatch([&]() CVISION_INLINE {
        for (size_t i = 0; i < line; ++i) to[i] = from[i] | below[i] | above[i];
      });
    }
    bits_.swap(other_);
  }
}

void BitMask::invert() {
  uint64_t *bits = bits_.data();
  const size_t count = bits_.size();
  dispatch([&]() CVISION_INLINE {
    for (size_t i = 0; i < count; ++i) bits[i] = ~bits[i];
  });
  clear_outside();
}

void BitMask::clear_outside() {
  const int32_t rest = width_ % 64;
  const uint64_t last = rest == 0 ? ~uint64_t{0} : (uint64_t{1} << rest) - 1;
  bits_[0] = 0;
  for (size_t i = words_; i < bits_.size(); i += stride()) {
    bits_[i] &= last;
    bits_[i + 1] = 0;
  }
}

}  // namespace cvision
