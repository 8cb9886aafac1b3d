#include "picture.h"

#include <stdio.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>

struct cvideo_picture {
  AVFrame *frame;
};

static cvideo_status out_of_memory(char *message) {
  snprintf(message, CVIDEO_MESSAGE_SIZE, "out of memory");
  return CVIDEO_MEMORY;
}

static AVFrame *new_frame(int width, int height, enum AVColorRange range) {
  AVFrame *frame = av_frame_alloc();
  if (frame == NULL) return NULL;
  frame->format = AV_PIX_FMT_YUV420P;
  frame->width = width;
  frame->height = height;
  frame->color_range = range;
  if (av_frame_get_buffer(frame, 32) < 0) av_frame_free(&frame);
  return frame;
}

// True where stages can use the decoder's planes as they are.
static int is_plain(const AVFrame *frame) {
  return (frame->format == AV_PIX_FMT_YUV420P || frame->format == AV_PIX_FMT_YUVJ420P) &&
         frame->linesize[0] > 0 && frame->linesize[1] > 0 && frame->linesize[1] == frame->linesize[2];
}

// Deeper samples lose their low bits and other chroma layouts become 4:2:0, bit-exactly on every processor.
static AVFrame *converted(const AVFrame *source, cvideo_converter *converter) {
  AVFrame *frame = new_frame(source->width, source->height, source->color_range);
  if (frame == NULL) return NULL;
  converter->scaler = sws_getCachedContext(
      converter->scaler, source->width, source->height, source->format, source->width,
      source->height, AV_PIX_FMT_YUV420P, SWS_BILINEAR | SWS_ACCURATE_RND | SWS_BITEXACT, NULL, NULL,
      NULL);
  if (converter->scaler == NULL ||
      sws_scale(converter->scaler, (const uint8_t *const *)source->data, source->linesize, 0,
                source->height, frame->data, frame->linesize) < 0)
    av_frame_free(&frame);
  return frame;
}

static void turn_plane(const uint8_t *from, int from_stride, int width, int height, uint8_t *to,
                       int to_stride, int rotation) {
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++) {
      int tx = rotation == 90 ? height - 1 - y : rotation == 180 ? width - 1 - x : y;
      int ty = rotation == 90 ? x : rotation == 180 ? height - 1 - y : width - 1 - x;
      to[(ptrdiff_t)ty * to_stride + tx] = from[(ptrdiff_t)y * from_stride + x];
    }
}

static AVFrame *turned(const AVFrame *source, int rotation) {
  int swap = rotation != 180;
  AVFrame *frame = new_frame(swap ? source->height : source->width,
                             swap ? source->width : source->height, source->color_range);
  if (frame == NULL) return NULL;
  for (int plane = 0; plane < 3; plane++) {
    int shift = plane > 0;
    turn_plane(source->data[plane], source->linesize[plane], (source->width + shift) >> shift,
               (source->height + shift) >> shift, frame->data[plane], frame->linesize[plane],
               rotation);
  }
  return frame;
}

cvideo_status cvideo_picture_make(AVFrame *frame, int rotation, cvideo_converter *converter,
                                  cvideo_picture **result, char *message) {
  AVFrame *planes = is_plain(frame) ? av_frame_clone(frame) : converted(frame, converter);
  if (planes == NULL) {
    const char *name = av_get_pix_fmt_name(frame->format);
    snprintf(message, CVIDEO_MESSAGE_SIZE, "pixel format %s cannot be converted", name ? name : "?");
    return CVIDEO_CODEC;
  }
  if (rotation != 0) {
    AVFrame *upright = turned(planes, rotation);
    av_frame_free(&planes);
    if (upright == NULL) return out_of_memory(message);
    planes = upright;
  }
  cvideo_picture *picture = av_mallocz(sizeof *picture);
  if (picture == NULL) {
    av_frame_free(&planes);
    return out_of_memory(message);
  }
  picture->frame = planes;
  *result = picture;
  return CVIDEO_OK;
}

void cvideo_converter_free(cvideo_converter *converter) {
  sws_freeContext(converter->scaler);
  converter->scaler = NULL;
}

int32_t cvideo_picture_width(const cvideo_picture *picture) { return picture->frame->width; }
int32_t cvideo_picture_height(const cvideo_picture *picture) { return picture->frame->height; }

int32_t cvideo_picture_full_range(const cvideo_picture *picture) {
  return picture->frame->color_range == AVCOL_RANGE_JPEG ||
         picture->frame->format == AV_PIX_FMT_YUVJ420P;
}

const uint8_t *cvideo_picture_plane(const cvideo_picture *picture, int32_t plane) {
  return picture->frame->data[plane];
}

int32_t cvideo_picture_stride(const cvideo_picture *picture, int32_t plane) {
  return picture->frame->linesize[plane];
}

void cvideo_picture_release(cvideo_picture *picture) {
  if (picture == NULL) return;
  av_frame_free(&picture->frame);
  av_free(picture);
}
