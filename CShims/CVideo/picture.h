#pragma once

#include "CVideo.h"
#include <libavutil/frame.h>

struct SwsContext;

/// Keeps the scaler for pictures that are not 8-bit planar 4:2:0.
typedef struct cvideo_converter {
  struct SwsContext *_Nullable scaler;
} cvideo_converter;

/// Frees what the converter keeps.
void cvideo_converter_free(cvideo_converter *_Nonnull converter);

/// Takes over the frame's planes, converted to 8-bit planar 4:2:0 and turned upright where they are not already.
cvideo_status cvideo_picture_make(AVFrame *_Nonnull frame, int rotation,
                                  cvideo_converter *_Nonnull converter,
                                  cvideo_picture *_Nullable *_Nonnull picture,
                                  char *_Nonnull message);
