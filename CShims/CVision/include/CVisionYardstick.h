/// A fixed amount of work to measure other work by.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Predicts, counts and rewrites every pixel of a generated picture, 24 times over, one after the other: scalar integer
/// arithmetic, branches that cannot be foreseen, and memory of half a mebibyte.
///
/// Never to be changed, nor made faster: baselines on other people's machines are relative to it. `checksum` gets the
/// same value everywhere, CVISION_YARDSTICK_CHECKSUM. CVISION_OK or CVISION_OUT_OF_MEMORY.
int32_t cvision_yardstick(uint64_t *_Nonnull checksum);

/// What the work comes to.
#define CVISION_YARDSTICK_CHECKSUM 0xf68b9e757f44aa90ULL

#ifdef __cplusplus
}
#endif
