#include "CVideo.h"

#include <stdio.h>
#include <string.h>
#include <libavcodec/avcodec.h>

static cvideo_status encode(AVCodecContext *codec, AVFrame *frame, AVPacket *packet, void *out,
                            size_t capacity, size_t *written) {
  if (avcodec_send_frame(codec, frame) < 0 || avcodec_receive_packet(codec, packet) < 0)
    return CVIDEO_INTERNAL;
  if ((size_t)packet->size > capacity) return CVIDEO_TOO_LARGE;
  memcpy(out, packet->data, packet->size);
  *written = packet->size;
  return CVIDEO_OK;
}

cvideo_status cvideo_png(const void *pixels, int32_t width, int32_t height, int32_t stride,
                         int32_t channels, void *out, size_t capacity, size_t *written,
                         char *message) {
  const AVCodec *encoder = avcodec_find_encoder(AV_CODEC_ID_PNG);
  AVCodecContext *codec = encoder ? avcodec_alloc_context3(encoder) : NULL;
  AVFrame *frame = av_frame_alloc();
  AVPacket *packet = av_packet_alloc();
  cvideo_status status = CVIDEO_INTERNAL;
  if (codec && frame && packet) {
    codec->width = frame->width = width;
    codec->height = frame->height = height;
    codec->pix_fmt = frame->format = channels == 3 ? AV_PIX_FMT_RGB24 : AV_PIX_FMT_GRAY8;
    codec->time_base = (AVRational){1, 1};
    codec->thread_count = 1;
    if (avcodec_open2(codec, encoder, NULL) == 0 && av_frame_get_buffer(frame, 32) == 0) {
      for (int y = 0; y < height; y++)
        memcpy(frame->data[0] + (ptrdiff_t)y * frame->linesize[0],
               (const uint8_t *)pixels + (ptrdiff_t)y * stride, (size_t)width * channels);
      status = encode(codec, frame, packet, out, capacity, written);
    }
  }
  if (status != CVIDEO_OK) snprintf(message, CVIDEO_MESSAGE_SIZE, "the PNG could not be encoded");
  av_packet_free(&packet);
  av_frame_free(&frame);
  avcodec_free_context(&codec);
  return status;
}
