/// What stands still where something else used to be: the pixel model of the abandoned-object stage.
///
/// Included by CVision.h, whose rules hold here too.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// For each pixel a background, and the value that stands there now with the time it has stood.
typedef struct cvision_stillness cvision_stillness;

typedef struct {
  /// Factor on every tolerance (1 = 8 grey levels plus a sixteenth of the luma).
  double tolerance;
  /// Seconds a value must stand before it becomes the background of a pixel that has none.
  double settle_seconds;
  /// Seconds that something may hide a standing value without its clock starting anew; never more than
  /// half the time it had stood.
  double hold_seconds;
  /// Seconds after which the background has followed 63 % of a slow change of light.
  double follow_seconds;
} cvision_stillness_settings;

enum {
  /// Ticks a second of all clocks here.
  CVISION_STILLNESS_TICKS = 16,
  /// Seconds at which the clocks stop.
  CVISION_STILLNESS_LONGEST = 960,
};

/// A model with no history, or null when the size cannot be or memory ran out.
cvision_stillness *_Nullable cvision_stillness_create(
  int32_t width, int32_t height, cvision_stillness_settings settings);
void cvision_stillness_destroy(cvision_stillness *_Nullable stillness);

/// Takes in a picture: luma of the model's size, chroma of any smaller or equal size (sampled by its own
/// proportion). `seconds` of media time since the start of the model; never before the picture before.
/// CVISION_OK or CVISION_BAD_ARGUMENT.
int32_t cvision_stillness_update(
  cvision_stillness *_Nonnull stillness, cvision_plane luma, cvision_plane blue, cvision_plane red,
  double seconds);

/// Luma of the latest picture over that of the background: 1 in steady light.
double cvision_stillness_gain(const cvision_stillness *_Nonnull stillness);

/// Writes 255 where the latest picture does not show the background, else 0; width × height bytes.
void cvision_stillness_foreground(
  const cvision_stillness *_Nonnull stillness, uint8_t *_Nonnull output);

/// Writes 1 for each `side` × `side` cell of which at least a quarter does not show the background, else 0;
/// (width / side) × (height / side) bytes. `side` is 1 or more.
void cvision_stillness_cells(
  const cvision_stillness *_Nonnull stillness, int32_t side, uint8_t *_Nonnull output);

/// Writes 255 where a value unlike the background has stood for at least `seconds`, else 0; returns how many.
int32_t cvision_stillness_standing(
  const cvision_stillness *_Nonnull stillness, double seconds, uint8_t *_Nonnull output);

/// Writes, for each pixel, how the standing value differs from the background: in 16ths of the tolerance
/// there (at tolerance factor 1), at most 255.
void cvision_stillness_difference(
  const cvision_stillness *_Nonnull stillness, uint8_t *_Nonnull output);

/// Writes the ticks that each pixel's value has stood.
void cvision_stillness_ages(
  const cvision_stillness *_Nonnull stillness, int16_t *_Nonnull output);

/// Writes the three planes (luma, blue difference, red difference) of the standing values and of the
/// background, each width × height bytes.
void cvision_stillness_pictures(
  const cvision_stillness *_Nonnull stillness, uint8_t *_Nonnull standing,
  uint8_t *_Nonnull background);

/// Makes the standing values background where the mask (width × height bytes) is not zero.
void cvision_stillness_absorb(
  cvision_stillness *_Nonnull stillness, const uint8_t *_Nonnull mask);

#ifdef __cplusplus
}
#endif
