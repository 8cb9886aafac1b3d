/// OpenCV's own answers to what the kernels answer: for tests and benchmarks, never for stages.
///
/// Included by CVision.h, whose rules hold here too.
#pragma once

#include "CVision.h"

#ifdef __cplusplus
extern "C" {
#endif

/// As `cvision_mask_clean`, by `morphologyEx` and `dilate`.
int32_t cvision_reference_clean(
  uint8_t *_Nonnull mask, int32_t width, int32_t height, int32_t open_width, int32_t open_height,
  int32_t dilate_width, int32_t dilate_height);

/// As `cvision_mask_components`, by `connectedComponentsWithStats`.
int32_t cvision_reference_components(
  const uint8_t *_Nonnull mask, int32_t width, int32_t height, int32_t least_area,
  cvision_component *_Nonnull output, int32_t capacity, int32_t *_Nonnull count,
  int32_t *_Nullable labels);

/// As `cvision_shrink`, by `resize` over areas.
int32_t cvision_reference_shrink(
  cvision_plane plane, int32_t factor, uint8_t *_Nonnull output);

/// `BackgroundSubtractorMOG2` (Zivkovic 2004, doi 10.1109/ICPR.2004.1333992) without shadows, its other settings as they
/// come.
typedef struct cvision_reference_mixture cvision_reference_mixture;

/// A model that remembers so many pictures; null when memory ran out.
cvision_reference_mixture *_Nullable cvision_reference_mixture_create(int32_t history);
void cvision_reference_mixture_destroy(cvision_reference_mixture *_Nullable mixture);

/// Judges a picture and learns from it; the mask gets 255 where foreground, else 0. CVISION_OK or an error.
int32_t cvision_reference_mixture_update(
  cvision_reference_mixture *_Nonnull mixture, cvision_plane grey, uint8_t *_Nonnull mask);

#ifdef __cplusplus
}
#endif
