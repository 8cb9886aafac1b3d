// FROZEN: not a line of this file may change, for speed least of all. See CVisionYardstick.h.
#include "CVision.h"

#include <stdlib.h>

enum { WIDTH = 1024, HEIGHT = 576, PASSES = 24 };

/// The neighbour that is closest to left + up − corner (Paeth 1991, in Graphics Gems II, p. 93).
static inline int32_t predicted(int32_t left, int32_t up, int32_t corner) {
  const int32_t guess = left + up - corner;
  const int32_t to_left = abs(guess - left), to_up = abs(guess - up);
  const int32_t to_corner = abs(guess - corner);
  if (to_left <= to_up && to_left <= to_corner) return left;
  return to_up <= to_corner ? up : corner;
}

/// A gradient under noise (xorshift32; Marsaglia 2003, doi:10.18637/jss.v008.i14).
static void generate(uint8_t *picture) {
  uint32_t noise = 2463534242U;
  for (int32_t y = 0; y < HEIGHT; ++y)
    for (int32_t x = 0; x < WIDTH; ++x) {
      noise ^= noise << 13;
      noise ^= noise >> 17;
      noise ^= noise << 5;
      picture[y * WIDTH + x] = (uint8_t)((uint32_t)(x / 8 + y / 4) + (noise & 15U));
    }
}

/// Each pixel is rewritten from neighbours that were just rewritten: nothing here can be done side by side. The
/// attributes say so to compilers that might find a way; a call is never merged into its caller.
__attribute__((noinline)) static uint64_t turn(
  uint8_t *picture, uint32_t *counts, uint64_t state) {
#if defined(__clang__)
#pragma clang loop vectorize(disable) interleave(disable) unroll(disable)
#endif
  for (int32_t i = WIDTH + 1; i < WIDTH * HEIGHT; ++i) {
    const int32_t best =
      predicted(picture[i - 1], picture[i - WIDTH], picture[i - WIDTH - 1]);
    const uint8_t rest = (uint8_t)(picture[i] - best);
    counts[rest] += 1;
    state = (state ^ rest) * UINT64_C(0x100000001b3);
    picture[i] = (uint8_t)(picture[i] + (uint8_t)(state >> 60));
  }
  return state;
}

int32_t cvision_yardstick(uint64_t *checksum) {
  uint8_t *picture = malloc((size_t)WIDTH * HEIGHT);
  uint32_t *counts = calloc(256, sizeof *counts);
  if (picture == NULL || counts == NULL) {
    free(picture);
    free(counts);
    return CVISION_OUT_OF_MEMORY;
  }
  generate(picture);
  uint64_t state = UINT64_C(0xcbf29ce484222325);
  for (int32_t pass = 0; pass < PASSES; ++pass) state = turn(picture, counts, state);
  for (int32_t value = 0; value < 256; ++value)
    state = (state ^ counts[value]) * UINT64_C(0x100000001b3);
  free(picture);
  free(counts);
  *checksum = state;
  return CVISION_OK;
}
