/// The picture primitives that detection stages need, over OpenCV core, imgproc, objdetect and dnn.
///
/// Why a shim: OpenCV's C++ exceptions would end a Swift process, so every entry catches them all;
/// nothing crosses but plain numbers, error codes and messages. Pictures are 8-bit planes given by a
/// first byte, a stride in bytes, a width and a height in pixels; the shim never keeps a plane after
/// the call returns. No function here starts a thread, draws a random number or opens a file other than
/// the one it is given.
///
/// Kernels of our own are compiled for the baseline and for AVX2; which one runs is decided here and changes no byte of
/// an answer.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a call may return.
enum {
  CVISION_OK = 0,
  /// A size, stride, factor or pointer that cannot be.
  CVISION_BAD_ARGUMENT = 1,
  /// Memory ran out.
  CVISION_OUT_OF_MEMORY = 2,
  /// OpenCV refused; the message is OpenCV's own.
  CVISION_LIBRARY = 3,
};

/// An 8-bit plane that stays the caller's.
typedef struct {
  const uint8_t *_Nonnull bytes;
  int32_t stride;
  int32_t width;
  int32_t height;
} cvision_plane;

/// A rectangle in pixels, of any resolution the call states.
typedef struct {
  int32_t x, y, width, height;
} cvision_rect;

/// A found box in pixels of the picture searched, and how sure the classifier was.
typedef struct {
  float x, y, width, height, score;
} cvision_hit;

/// The version of the OpenCV that is linked, such as "4.6.0"; valid for ever.
const char *_Nonnull cvision_library_version(void);

// MARK: - Instructions

/// Nonzero where kernels use AVX2: the processor has it, the environment variable CONTRECHAMP_PORTABLE is not set (or
/// is 0), and the calling thread has not been told otherwise.
int32_t cvision_is_wide(void);

/// Nonzero keeps the calling thread to the baseline's instructions, for tests; returns what held before.
int32_t cvision_set_portable(int32_t portable);

// MARK: - Resampling

/// Writes the mean of each factor × factor square, rows and columns that do not fill a square dropped.
/// `output` holds (width / factor) × (height / factor) bytes without padding. CVISION_OK or
/// CVISION_BAD_ARGUMENT.
int32_t cvision_shrink(cvision_plane plane, int32_t factor, uint8_t *_Nonnull output);

// MARK: - Background

/// Two running means a pixel with their noise, a slow and a fast one, in 16-bit fixed point.
typedef struct cvision_background cvision_background;

typedef struct {
  /// Seconds after which the slow and the fast model have forgotten 63 % of what they knew.
  double long_seconds, short_seconds;
  /// Seconds from the start during which both learn as plain means of all they have seen.
  double settle_seconds;
  /// How fast the slow model learns where it sees foreground, as a share of its usual speed.
  double foreground_learning;
  /// Foreground lies so many standard deviations (8 at most; of a Gaussian with the mean absolute difference that was
  /// seen), and at least so many grey levels, off the mean.
  double deviations, least_difference;
} cvision_background_settings;

/// A model with no history, or null when the size cannot be or memory ran out.
cvision_background *_Nullable cvision_background_create(
  int32_t width, int32_t height, cvision_background_settings settings);
void cvision_background_destroy(cvision_background *_Nullable background);

/// Judges a picture against both models, then lets them learn from it. `seconds` since the picture before
/// (0 for the first). The masks get 255 where foreground, else 0; each holds width × height bytes.
/// CVISION_OK or CVISION_BAD_ARGUMENT.
int32_t cvision_background_update(
  cvision_background *_Nonnull background, cvision_plane grey, double seconds,
  uint8_t *_Nonnull long_mask, uint8_t *_Nonnull short_mask);

/// Writes the slow model's mean picture, rounded, width × height bytes.
void cvision_background_mean(
  const cvision_background *_Nonnull background, uint8_t *_Nonnull output);

/// Forgets everything and starts to settle anew, as after a sudden change of light.
void cvision_background_forget(cvision_background *_Nonnull background);

/// Three weighted means a pixel with their noise, in 16-bit fixed point: for places that show several things in turn.
typedef struct cvision_mixture cvision_mixture;

typedef struct {
  /// Seconds after which the model has forgotten 63 % of what it knew.
  double memory_seconds;
  /// Seconds from the start during which it learns as a plain mean of all it has seen.
  double settle_seconds;
  /// Foreground lies so many standard deviations (8 at most), and at least so many grey levels (64 at most), off every
  /// mean that is background.
  double deviations, least_difference;
  /// The heaviest means that together make up this share of the time are background.
  double background_share;
} cvision_mixture_settings;

/// A model with no history, or null when the size or a setting cannot be or memory ran out.
cvision_mixture *_Nullable cvision_mixture_create(
  int32_t width, int32_t height, cvision_mixture_settings settings);
void cvision_mixture_destroy(cvision_mixture *_Nullable mixture);

/// Judges a picture, then learns from it. `seconds` since the picture before (0 for the first, which has no foreground).
/// The mask gets 255 where foreground, else 0. CVISION_OK or CVISION_BAD_ARGUMENT.
int32_t cvision_mixture_update(
  cvision_mixture *_Nonnull mixture, cvision_plane grey, double seconds, uint8_t *_Nonnull mask);

/// Writes the heaviest means, rounded, width × height bytes.
void cvision_mixture_mean(const cvision_mixture *_Nonnull mixture, uint8_t *_Nonnull output);

/// Forgets everything and starts to settle anew.
void cvision_mixture_forget(cvision_mixture *_Nonnull mixture);

// MARK: - Masks

/// How many bytes of a mask are not zero; 0 for a size that cannot be.
int64_t cvision_mask_count(const uint8_t *_Nonnull mask, int32_t width, int32_t height);

/// Writes, for each pixel, how many of the mask's bytes above and left of it are not zero, and so for a row and a column
/// beyond the mask: (width + 1) × (height + 1) numbers. CVISION_OK or CVISION_BAD_ARGUMENT.
int32_t cvision_mask_sums(
  const uint8_t *_Nonnull mask, int32_t width, int32_t height, int32_t *_Nonnull sums);

/// Erodes a mask in place by a rectangle; outside the mask everything counts as set. CVISION_OK or an error.
int32_t cvision_mask_erode(
  uint8_t *_Nonnull mask, int32_t width, int32_t height, int32_t across, int32_t down);

/// Opens (erodes, then dilates) a mask in place by a rectangle, then dilates it by another; sizes of 1 do
/// nothing. Masks are unpadded width × height bytes. CVISION_OK or an error.
int32_t cvision_mask_clean(
  uint8_t *_Nonnull mask, int32_t width, int32_t height, int32_t open_width, int32_t open_height,
  int32_t dilate_width, int32_t dilate_height);

/// A connected component of a mask.
typedef struct {
  cvision_rect box;
  int32_t area;
  float centre_x, centre_y;
} cvision_component;

/// Writes the 8-connected components of at least `least_area` pixels, in raster order of their first
/// pixel, at most `capacity` of them; `count` gets how many there are. When `labels` is given it gets, for
/// each pixel, 1 + the index of its component, or 0. CVISION_OK or an error.
int32_t cvision_mask_components(
  const uint8_t *_Nonnull mask, int32_t width, int32_t height, int32_t least_area,
  cvision_component *_Nonnull output, int32_t capacity, int32_t *_Nonnull count,
  int32_t *_Nullable labels);

// MARK: - People by histograms of oriented gradients

/// The people detector of Dalal and Triggs 2005 with the weights that are built into OpenCV.
typedef struct cvision_people cvision_people;

/// Who computes the gradients: our own kernels, or OpenCV's own code (four times slower; margins differ by
/// thousandths), which is for tests.
enum { CVISION_OWN = 0, CVISION_REFERENCE = 1 };

/// Where to look, in pixels of the picture (may reach beyond its edge, which is then repeated), and by how
/// much to enlarge it first: the detector's window is 64 × 128 pixels of the enlarged picture.
typedef struct {
  cvision_rect region;
  double enlargement;
} cvision_search;

/// Null for an unknown way, or when memory ran out.
cvision_people *_Nullable cvision_people_create(int32_t how);
void cvision_people_destroy(cvision_people *_Nullable people);

/// Writes the windows whose margin exceeds `threshold`, ungrouped, in order of the searches, at most
/// `capacity` of them; `count` gets how many there are. CVISION_OK or an error with a message.
int32_t cvision_people_find(
  cvision_people *_Nonnull people, cvision_plane luma, const cvision_search *_Nonnull searches,
  int32_t search_count, double threshold, cvision_hit *_Nonnull output, int32_t capacity,
  int32_t *_Nonnull count, char *_Nonnull message, size_t message_capacity);

// MARK: - A user's network

/// A network read from a user's file; runs on the CPU in the calling thread.
typedef struct cvision_network cvision_network;

/// Reads Darknet (`weights` and its `configuration`) or ONNX (`configuration` null). Null with a message
/// where that fails.
cvision_network *_Nullable cvision_network_open(
  const char *_Nonnull weights, const char *_Nullable configuration, char *_Nonnull message,
  size_t message_capacity);
void cvision_network_close(cvision_network *_Nullable network);

/// How a picture is laid into a network's input.
typedef struct {
  /// Size of the input, and of the picture inside it.
  int32_t width, height, picture_width, picture_height;
  /// Where the picture begins.
  int32_t left, top;
  /// What is taken from a channel's 0–255, and what that is multiplied by, in the order of the channels.
  float mean[3], gain[3];
  /// What a channel has beside the picture, 0–255.
  float fill;
  /// Nonzero: red first; else blue first.
  int32_t red_first;
  /// Nonzero: luma and chroma use 0–255; else 16–235 and 16–240.
  int32_t full_range;
} cvision_input;

/// Converts (BT.601) and scales a 4:2:0 picture into the input, runs the network and keeps what comes out.
/// `outputs` gets how many tensors there are. CVISION_OK or an error with a message.
int32_t cvision_network_run(
  cvision_network *_Nonnull network, cvision_plane luma, cvision_plane blue_difference,
  cvision_plane red_difference, cvision_input input, int32_t *_Nonnull outputs,
  char *_Nonnull message, size_t message_capacity);

/// Writes an output's shape, at most `capacity` sizes; returns how many dimensions it has, or -1 where
/// there is no such output.
int32_t cvision_network_shape(
  const cvision_network *_Nonnull network, int32_t output, int32_t *_Nonnull shape,
  int32_t capacity);

/// The values of an output, row after row, valid until the next run or close; null where there is no such
/// output or it does not hold 32-bit floats.
const float *_Nullable cvision_network_values(
  const cvision_network *_Nonnull network, int32_t output);

#ifdef __cplusplus
}
#endif

#include "CVisionBlocks.h"
#include "CVisionMotion.h"
#include "CVisionReference.h"
#include "CVisionStillness.h"
#include "CVisionYardstick.h"
