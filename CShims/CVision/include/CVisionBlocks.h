/// Where the content of small blocks of one picture was in the picture before.
///
/// Included by CVision.h's rules: whole numbers throughout, the same bytes on every machine.
#pragma once

#include "CVision.h"

#ifdef __cplusplus
extern "C" {
#endif

enum {
  /// Pixels from block to block.
  CVISION_BLOCK_STEP = 4,
  /// Pixels along an axis that content may have moved, at most.
  CVISION_BLOCK_REACH = 32,
  /// Nothing changed, and nothing in the block would show that it moved.
  CVISION_BLOCK_FLAT = 0,
  /// Its content is where it was.
  CVISION_BLOCK_STOOD = 1,
  /// Its content was found elsewhere.
  CVISION_BLOCK_MOVED = 2,
  /// Its content was found nowhere.
  CVISION_BLOCK_CHANGED = 3,
};

/// What became of a block; its way, where it moved, in sixteenths of a pixel rightwards and downwards.
typedef struct {
  int16_t state, x, y;
} cvision_block;

/// Looks for each block of 8 × 8 pixels of `later`, one around each square of CVISION_BLOCK_STEP pixels a side, up to
/// `reach` pixels away in `earlier`, by the least sum of absolute differences (Jain & Jain 1981, doi
/// 10.1109/TCOM.1981.1094950). Where more than 60 % of the blocks changed none is looked for: all that changed are
/// CVISION_BLOCK_CHANGED. `blocks` holds floor(width / step) × floor(height / step) of them, row after row.
/// CVISION_OK or an error.
int32_t cvision_blocks(
  cvision_plane earlier, cvision_plane later, int32_t reach, cvision_block *_Nonnull blocks);

#ifdef __cplusplus
}
#endif
