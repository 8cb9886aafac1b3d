#include "CVideo.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <libavcodec/avcodec.h>

struct cvideo_labels {
  int32_t width, height;
  uint8_t *values;
};

/// The whole file with the padding that decoders read over; NULL where that is impossible.
static AVPacket *file_packet(const char *path, cvideo_status *status, char *message) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    *status = errno == ENOENT ? CVIDEO_MISSING : CVIDEO_UNREADABLE;
    snprintf(message, CVIDEO_MESSAGE_SIZE, "%s", errno == ENOENT ? "no such file" : strerror(errno));
    return NULL;
  }
  AVPacket *packet = av_packet_alloc();
  long size = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
  *status = CVIDEO_UNREADABLE;
  if (packet && size >= 0 && size < (1L << 28) && fseek(file, 0, SEEK_SET) == 0 &&
      av_new_packet(packet, (int)size) == 0 && fread(packet->data, 1, size, file) == (size_t)size) {
    *status = CVIDEO_OK;
  } else {
    snprintf(message, CVIDEO_MESSAGE_SIZE, "cannot be read");
    av_packet_free(&packet);
  }
  fclose(file);
  return packet;
}

/// Copies one row of grey values; 0 where the pixel format is unknown or a pixel is coloured.
static int copy_row(const AVFrame *frame, int y, uint8_t *out) {
  const uint8_t *row = frame->data[0] + (ptrdiff_t)y * frame->linesize[0];
  int step = 0, first = 0;
  switch (frame->format) {
    case AV_PIX_FMT_GRAY8: memcpy(out, row, frame->width); return 1;
    case AV_PIX_FMT_YA8:
      for (int x = 0; x < frame->width; x++) out[x] = row[2 * x];
      return 1;
    case AV_PIX_FMT_MONOBLACK:
    case AV_PIX_FMT_MONOWHITE:
      for (int x = 0; x < frame->width; x++) {
        int bit = (row[x >> 3] >> (7 - (x & 7))) & 1;
        out[x] = bit == (frame->format == AV_PIX_FMT_MONOBLACK) ? 255 : 0;
      }
      return 1;
    case AV_PIX_FMT_PAL8: {
      const uint32_t *palette = (const uint32_t *)(const void *)frame->data[1];
      for (int x = 0; x < frame->width; x++) {
        uint32_t colour = palette[row[x]];
        uint8_t red = colour >> 16, green = colour >> 8, blue = colour;
        if (red != green || green != blue) return 0;
        out[x] = red;
      }
      return 1;
    }
    case AV_PIX_FMT_RGB24:
    case AV_PIX_FMT_BGR24: step = 3; break;
    case AV_PIX_FMT_RGBA:
    case AV_PIX_FMT_BGRA:
    case AV_PIX_FMT_BGR0: step = 4; break;
    case AV_PIX_FMT_ARGB: step = 4; first = 1; break;
    default: return 0;
  }
  for (int x = 0; x < frame->width; x++) {
    const uint8_t *pixel = row + (ptrdiff_t)step * x + first;
    if (pixel[0] != pixel[1] || pixel[1] != pixel[2]) return 0;
    out[x] = pixel[0];
  }
  return 1;
}

static cvideo_status copy_labels(const AVFrame *frame, cvideo_labels **labels, char *message) {
  cvideo_labels *copy = calloc(1, sizeof *copy);
  uint8_t *values = copy ? malloc((size_t)frame->width * frame->height) : NULL;
  if (!values) {
    free(copy);
    snprintf(message, CVIDEO_MESSAGE_SIZE, "not enough memory");
    return CVIDEO_MEMORY;
  }
  copy->width = frame->width;
  copy->height = frame->height;
  copy->values = values;
  for (int y = 0; y < frame->height; y++) {
    if (!copy_row(frame, y, values + (size_t)y * frame->width)) {
      cvideo_labels_release(copy);
      snprintf(message, CVIDEO_MESSAGE_SIZE, "is coloured or of more than 8 bits, expected a grey mask");
      return CVIDEO_CODEC;
    }
  }
  *labels = copy;
  return CVIDEO_OK;
}

cvideo_status cvideo_labels_read(const char *path, int64_t max_pixels, cvideo_labels **labels,
                                 char *message) {
  cvideo_status status = CVIDEO_INTERNAL;
  AVPacket *packet = file_packet(path, &status, message);
  if (!packet) return status;
  enum AVCodecID identifier = AV_CODEC_ID_NONE;
  if (packet->size > 8 && memcmp(packet->data, "\x89PNG", 4) == 0) identifier = AV_CODEC_ID_PNG;
  if (packet->size > 8 && memcmp(packet->data, "BM", 2) == 0) identifier = AV_CODEC_ID_BMP;
  const AVCodec *decoder = identifier ? avcodec_find_decoder(identifier) : NULL;
  AVCodecContext *codec = decoder ? avcodec_alloc_context3(decoder) : NULL;
  AVFrame *frame = av_frame_alloc();
  status = CVIDEO_NOT_VIDEO;
  snprintf(message, CVIDEO_MESSAGE_SIZE, "is no PNG or BMP picture, or a damaged one");
  if (codec && frame) {
    codec->thread_count = 1;
    codec->max_pixels = max_pixels;
    codec->err_recognition = AV_EF_EXPLODE | AV_EF_CRCCHECK;
    if (avcodec_open2(codec, decoder, NULL) == 0 && avcodec_send_packet(codec, packet) == 0 &&
        avcodec_receive_frame(codec, frame) == 0)
      status = copy_labels(frame, labels, message);
  }
  av_frame_free(&frame);
  avcodec_free_context(&codec);
  av_packet_free(&packet);
  return status;
}

int32_t cvideo_labels_width(const cvideo_labels *labels) { return labels->width; }
int32_t cvideo_labels_height(const cvideo_labels *labels) { return labels->height; }
const uint8_t *cvideo_labels_values(const cvideo_labels *labels) { return labels->values; }

void cvideo_labels_release(cvideo_labels *labels) {
  if (!labels) return;
  free(labels->values);
  free(labels);
}
