/// How the content of one picture moved to that of the next.
///
/// Included by CVision.h, whose rules hold here too; but the sums here are OpenCV's own, of floats.
#pragma once

#include "CVision.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Writes, for each square of `side` pixels a side that covers `later` (those at the right and bottom edge may reach
/// beyond it), the median way in pixels that its content came from `earlier`, rightwards and downwards.
///
/// By dense inverse search (Kroeger et al. 2016, doi 10.1007/978-3-319-46493-0_29) at OpenCV's ultra-fast preset. `x`
/// and `y` hold ceil(width / side) × ceil(height / side) numbers. CVISION_OK or an error with a message.
int32_t cvision_motion_dis(
  cvision_plane earlier, cvision_plane later, int32_t side, float *_Nonnull x, float *_Nonnull y,
  char *_Nonnull message, size_t message_capacity);

#ifdef __cplusplus
}
#endif
