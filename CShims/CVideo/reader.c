// For memmem.
#define _GNU_SOURCE
#include "reader.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <libavutil/display.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>

// Demuxers that read what cameras and recorders write. Everything that follows references to other files or hosts (HLS,
// DASH, concat, playlists) is absent on purpose.
static const char *const formats =
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,asf,flv,h264,hevc,mjpeg,"
    "dhav,ifv,luodat,mxg,yuv4mpegpipe";

static const enum AVCodecID codecs[] = {
    AV_CODEC_ID_H264,       AV_CODEC_ID_HEVC,      AV_CODEC_ID_MPEG4,     AV_CODEC_ID_MSMPEG4V1,
    AV_CODEC_ID_MSMPEG4V2,  AV_CODEC_ID_MSMPEG4V3, AV_CODEC_ID_MPEG1VIDEO, AV_CODEC_ID_MPEG2VIDEO,
    AV_CODEC_ID_MJPEG,      AV_CODEC_ID_VP8,       AV_CODEC_ID_VP9,       AV_CODEC_ID_AV1,
    AV_CODEC_ID_WMV1,       AV_CODEC_ID_WMV2,      AV_CODEC_ID_WMV3,      AV_CODEC_ID_VC1,
    AV_CODEC_ID_FLV1,       AV_CODEC_ID_H263,      AV_CODEC_ID_H263P,     AV_CODEC_ID_RAWVIDEO,
    AV_CODEC_ID_FFV1,       AV_CODEC_ID_HUFFYUV,   AV_CODEC_ID_FFVHUFF,   AV_CODEC_ID_DVVIDEO,
    AV_CODEC_ID_PNG,        AV_CODEC_ID_BMP,       AV_CODEC_ID_MXPEG,     AV_CODEC_ID_WRAPPED_AVFRAME,
};

static int is_allowed(enum AVCodecID id) {
  for (size_t i = 0; i < sizeof codecs / sizeof codecs[0]; i++)
    if (codecs[i] == id) return 1;
  return 0;
}

static cvideo_status fail(cvideo_status status, char *message, const char *what, int code) {
  char reason[AV_ERROR_MAX_STRING_SIZE] = "";
  if (code < 0) av_strerror(code, reason, sizeof reason);
  snprintf(message, CVIDEO_MESSAGE_SIZE, "%s%s%s", what, code < 0 ? ": " : "", reason);
  return status;
}

// An mp4 that was never closed begins with ftyp (or goes straight to mdat) but has no moov for the demuxer to find.
static int looks_like_open_mp4(const char *path) {
  unsigned char head[12] = {0};
  FILE *file = fopen(path, "rb");
  if (file == NULL) return 0;
  size_t got = fread(head, 1, sizeof head, file);
  fclose(file);
  return got >= 8 && (memcmp(head + 4, "ftyp", 4) == 0 || memcmp(head + 4, "mdat", 4) == 0 ||
                      memcmp(head + 4, "free", 4) == 0 || memcmp(head + 4, "wide", 4) == 0);
}

// Pictures one behind the other, as raw Motion JPEG has them: probed by its content it would pass for a single picture, of which
// there is no clip. The first picture is followed by another within so many bytes.
static int looks_like_motion_jpeg(const char *path) {
  enum { most = 16 << 20 };
  FILE *file = fopen(path, "rb");
  if (file == NULL) return 0;
  uint8_t start[3];
  int is_picture = fread(start, 1, sizeof start, file) == sizeof start && memcmp(start, "\xFF\xD8\xFF", 3) == 0;
  uint8_t *head = is_picture ? av_malloc(most) : NULL;
  size_t got = head != NULL ? fread(head, 1, most, file) : 0;
  fclose(file);
  static const uint8_t end_and_start[] = {0xFF, 0xD9, 0xFF, 0xD8, 0xFF};
  int found = got > 0 && memmem(head, got, end_and_start, sizeof end_and_start) != NULL;
  av_free(head);
  return found;
}

static cvideo_status check_file(const char *path, char *message) {
  struct stat info;
  if (stat(path, &info) != 0)
    return errno == ENOENT || errno == ENOTDIR
               ? fail(CVIDEO_MISSING, message, "no such file", 0)
               : fail(CVIDEO_UNREADABLE, message, strerror(errno), 0);
  if (!S_ISREG(info.st_mode))
    return fail(CVIDEO_UNREADABLE, message, "not a regular file", 0);
  if (info.st_size == 0) return fail(CVIDEO_EMPTY, message, "the file is empty (0 bytes)", 0);
  return CVIDEO_OK;
}

static cvideo_status open_container(cvideo_reader *reader, const char *path, char *message) {
  AVDictionary *options = NULL;
  av_dict_set(&options, "protocol_whitelist", "file", 0);
  av_dict_set(&options, "format_whitelist", formats, 0);
  cvideo_status status = check_file(path, message);
  if (status != CVIDEO_OK) {
    av_dict_free(&options);
    return status;
  }
  // Opened here and handed over nameless: the demuxer is chosen by content alone, never by extension, and no name is
  // ever taken for a pattern.
  char url[PATH_MAX + 8];
  int length = snprintf(url, sizeof url, "file:%s", path);
  // A name that was cut would be another file's.
  int code = length < (int)sizeof url ? avio_open2(&reader->io, url, AVIO_FLAG_READ, NULL, NULL)
                                      : AVERROR(ENAMETOOLONG);
  if (code < 0) {
    av_dict_free(&options);
    return fail(CVIDEO_UNREADABLE, message, "cannot be opened", code);
  }
  reader->format = avformat_alloc_context();
  if (reader->format == NULL) {
    av_dict_free(&options);
    return fail(CVIDEO_MEMORY, message, "out of memory", 0);
  }
  reader->format->pb = reader->io;
  const AVInputFormat *known = looks_like_motion_jpeg(path) ? av_find_input_format("mjpeg") : NULL;
  code = avformat_open_input(&reader->format, NULL, known, &options);
  av_dict_free(&options);
  if (code == AVERROR(ENOMEM)) return fail(CVIDEO_MEMORY, message, "out of memory", 0);
  if (code == AVERROR(ENOENT)) return fail(CVIDEO_MISSING, message, "no such file", 0);
  if (code < 0 && looks_like_open_mp4(path))
    return fail(CVIDEO_TRUNCATED, message,
                "an mp4 without its index (moov): the recording was cut off", 0);
  if (code < 0) return fail(CVIDEO_NOT_VIDEO, message, "no known video container", code);
  code = avformat_find_stream_info(reader->format, NULL);
  if (code < 0) return fail(CVIDEO_NOT_VIDEO, message, "the container cannot be read", code);
  return CVIDEO_OK;
}

// Decoders that fill in what they could not decode from its surroundings. The others leave it as it was in a buffer that held
// another picture before, and which one depends on when somebody let go of it.
static int conceals(enum AVCodecID id) {
  static const enum AVCodecID concealing[] = {
      AV_CODEC_ID_H264,      AV_CODEC_ID_MPEG4,     AV_CODEC_ID_MSMPEG4V1, AV_CODEC_ID_MSMPEG4V2,
      AV_CODEC_ID_MSMPEG4V3, AV_CODEC_ID_MPEG1VIDEO, AV_CODEC_ID_MPEG2VIDEO, AV_CODEC_ID_WMV1,
      AV_CODEC_ID_WMV2,      AV_CODEC_ID_WMV3,      AV_CODEC_ID_VC1,       AV_CODEC_ID_FLV1,
      AV_CODEC_ID_H263,      AV_CODEC_ID_H263P,
  };
  for (size_t i = 0; i < sizeof concealing / sizeof concealing[0]; i++)
    if (concealing[i] == id) return 1;
  return 0;
}

// Errors that decoders have reported on this thread: those that do not conceal do not mark their pictures either.
static _Thread_local int64_t reported;

static void hear(void *speaker, int level, const char *format, va_list arguments) {
  (void)format, (void)arguments;
  const AVClass *kind = speaker != NULL ? *(const AVClass **)speaker : NULL;
  if (level <= AV_LOG_ERROR && kind != NULL && kind == avcodec_get_class()) reported++;
}

// Notes that something was reported since `before`, of the packet that was sent last.
static void blame(cvideo_reader *reader, int64_t before) {
  if (!reader->listens || reported == before) return;
  // Of a packet without a time it is not known which picture it becomes.
  if (reader->sent == AV_NOPTS_VALUE)
    reader->refused++;
  else
    reader->blamed[reader->blames++ % CVIDEO_MOST_BLAMED] = reader->sent;
}

static int is_blamed(const cvideo_reader *reader, int64_t pts) {
  for (int64_t i = 0; i < reader->blames && i < CVIDEO_MOST_BLAMED; i++)
    if (reader->blamed[i] == pts) return 1;
  return 0;
}

// A buffer that always looks the same: what is not decoded is grey.
static int fresh_buffer(AVCodecContext *codec, AVFrame *frame, int flags) {
  int code = avcodec_default_get_buffer2(codec, frame, flags);
  for (int i = 0; code >= 0 && i < AV_NUM_DATA_POINTERS && frame->buf[i] != NULL; i++)
    memset(frame->buf[i]->data, 128, (size_t)frame->buf[i]->size);
  return code;
}

static cvideo_status open_codec(cvideo_reader *reader, int64_t max_pixels, int32_t exports_motion,
                                char *message) {
  reader->stream = av_find_best_stream(reader->format, AVMEDIA_TYPE_VIDEO, -1, -1, NULL, 0);
  if (reader->stream < 0) {
    return reader->stream == AVERROR_DECODER_NOT_FOUND
               ? fail(CVIDEO_CODEC, message, "no decoder for its video stream", 0)
               : fail(CVIDEO_NO_STREAM, message, "no video stream", 0);
  }
  // Audio and subtitles are never decoded, and never even read where the demuxer can skip them.
  for (unsigned i = 0; i < reader->format->nb_streams; i++)
    if ((int)i != reader->stream) reader->format->streams[i]->discard = AVDISCARD_ALL;

  const AVCodecParameters *parameters = reader->format->streams[reader->stream]->codecpar;
  const AVCodec *decoder = avcodec_find_decoder(parameters->codec_id);
  if (!is_allowed(parameters->codec_id) || decoder == NULL) {
    snprintf(message, CVIDEO_MESSAGE_SIZE, "codec %s is not supported",
             avcodec_get_name(parameters->codec_id));
    return CVIDEO_CODEC;
  }
  if ((int64_t)parameters->width * parameters->height > max_pixels) {
    snprintf(message, CVIDEO_MESSAGE_SIZE, "pictures of %d × %d exceed the limit of %lld pixels",
             parameters->width, parameters->height, (long long)max_pixels);
    return CVIDEO_TOO_LARGE;
  }
  reader->codec = avcodec_alloc_context3(decoder);
  reader->packet = av_packet_alloc();
  reader->frame = av_frame_alloc();
  if (reader->codec == NULL || reader->packet == NULL || reader->frame == NULL)
    return fail(CVIDEO_MEMORY, message, "out of memory", 0);
  int code = avcodec_parameters_to_context(reader->codec, parameters);
  if (code < 0) return fail(CVIDEO_CODEC, message, "the codec's parameters are broken", code);
  // On damaged streams the decoded pixels depend on the number of decoder threads.
  reader->codec->thread_count = 1;
  reader->codec->max_pixels = max_pixels;
  reader->listens = !conceals(parameters->codec_id);
  if (reader->listens) reader->codec->get_buffer2 = fresh_buffer;
  reader->codec->flags |= AV_CODEC_FLAG_OUTPUT_CORRUPT;
  reader->codec->pkt_timebase = reader->format->streams[reader->stream]->time_base;
  if (exports_motion && cvideo_motion_begin(reader) != CVIDEO_OK)
    return fail(CVIDEO_MEMORY, message, "out of memory", 0);
  code = avcodec_open2(reader->codec, decoder, NULL);
  if (code < 0) return fail(CVIDEO_CODEC, message, "the decoder cannot be opened", code);
  return CVIDEO_OK;
}

static int rotation_of(const AVStream *stream) {
  size_t size = 0;
  const uint8_t *matrix = av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
  if (matrix == NULL || size < 9 * sizeof(int32_t)) return 0;
  double degrees = -av_display_rotation_get((const int32_t *)matrix);
  if (!(degrees > -400 && degrees < 400)) return 0;
  int quarter = (int)(degrees / 90 + (degrees < 0 ? -.5 : .5));
  return (quarter % 4 + 4) % 4 * 90;
}

static void describe(cvideo_reader *reader, cvideo_info *info) {
  AVStream *stream = reader->format->streams[reader->stream];
  const AVCodecParameters *parameters = stream->codecpar;
  memset(info, 0, sizeof *info);
  snprintf(info->container, sizeof info->container, "%s", reader->format->iformat->name);
  snprintf(info->codec, sizeof info->codec, "%s", avcodec_get_name(parameters->codec_id));
  const AVPixFmtDescriptor *format = av_pix_fmt_desc_get(parameters->format);
  if (format != NULL) {
    snprintf(info->pixel_format, sizeof info->pixel_format, "%s", format->name);
    info->bits = format->comp[0].depth;
  }
  info->width = parameters->width;
  info->height = parameters->height;
  info->rotation = reader->rotation;
  info->timebase_num = stream->time_base.num;
  info->timebase_den = stream->time_base.den;
  AVRational rate = av_guess_frame_rate(reader->format, stream, NULL);
  info->rate_num = rate.num;
  info->rate_den = rate.den;
  info->duration = stream->duration != AV_NOPTS_VALUE ? stream->duration : -1;
  if (info->duration < 0 && reader->format->duration != AV_NOPTS_VALUE)
    info->duration = av_rescale_q(reader->format->duration, AV_TIME_BASE_Q, stream->time_base);
  info->declared_frames = stream->nb_frames > 0 ? stream->nb_frames : -1;
  // The AVI demuxer shortens the declared length to what a cut-off file can hold; the count of frames still tells.
  if (info->declared_frames > 0 && rate.num > 0 && rate.den > 0 &&
      strcmp(reader->format->iformat->name, "avi") == 0) {
    int64_t whole = av_rescale_q(info->declared_frames, av_inv_q(rate), stream->time_base);
    if (whole > info->duration) info->duration = whole;
  }
  info->full_range = parameters->color_range == AVCOL_RANGE_JPEG;
  for (unsigned i = 0; i < reader->format->nb_streams; i++) {
    enum AVMediaType type = reader->format->streams[i]->codecpar->codec_type;
    info->audio_streams += type == AVMEDIA_TYPE_AUDIO;
    info->subtitle_streams += type == AVMEDIA_TYPE_SUBTITLE;
  }
}

cvideo_status cvideo_open(const char *path, int64_t max_pixels, int32_t exports_motion,
                          cvideo_reader **result, cvideo_info *info, char *message) {
  // What is wrong with a stream is counted in the ledger; a log line a macroblock helps nobody.
  av_log_set_callback(hear);
  *result = NULL;
  cvideo_reader *reader = av_mallocz(sizeof *reader);
  if (reader == NULL) return fail(CVIDEO_MEMORY, message, "out of memory", 0);
  cvideo_status status = open_container(reader, path, message);
  if (status == CVIDEO_OK) status = open_codec(reader, max_pixels, exports_motion, message);
  if (status != CVIDEO_OK) {
    cvideo_close(reader);
    return status;
  }
  reader->from = reader->until = AV_NOPTS_VALUE;
  reader->rotation = rotation_of(reader->format->streams[reader->stream]);
  describe(reader, info);
  *result = reader;
  return CVIDEO_OK;
}

void cvideo_close(cvideo_reader *reader) {
  if (reader == NULL) return;
  cvideo_converter_free(&reader->converter);
  av_free(reader->motion);
  av_free(reader->left_out);
  av_frame_free(&reader->frame);
  av_packet_free(&reader->packet);
  avcodec_free_context(&reader->codec);
  avformat_close_input(&reader->format);
  avio_closep(&reader->io);
  av_free(reader);
}

// Feeds the decoder one more packet of the stream, or tells it that none will come.
static void feed(cvideo_reader *reader) {
  // A demuxer may report broken data and still find its way; a hundred times in a row it has lost it.
  for (int attempt = 0; attempt < 100; attempt++) {
    int code = av_read_frame(reader->format, reader->packet);
    if (code == AVERROR_INVALIDDATA) {
      reader->refused++;
      continue;
    }
    if (code < 0) {
      reader->ended_early = code != AVERROR_EOF;
      break;
    }
    if (reader->packet->stream_index == reader->stream) {
      // A part of a clip begins and ends at packets that are known by their times.
      if (reader->until != AV_NOPTS_VALUE && reader->packet->pts == reader->until) {
        av_packet_unref(reader->packet);
        break;
      }
      if (reader->from != AV_NOPTS_VALUE && reader->packet->pts != reader->from) {
        av_packet_unref(reader->packet);
        attempt = -1;
        continue;
      }
      reader->from = AV_NOPTS_VALUE;
      if (cvideo_leaves_out(reader, reader->packet)) {
        av_packet_unref(reader->packet);
        attempt = -1;
        continue;
      }
      cvideo_motion_note(reader, reader->packet);
      int64_t before = reported;
      reader->sent = reader->packet->pts;
      if (avcodec_send_packet(reader->codec, reader->packet) < 0) reader->refused++;
      blame(reader, before);
      av_packet_unref(reader->packet);
      return;
    }
    av_packet_unref(reader->packet);
    attempt = -1;
  }
  reader->draining = 1;
  avcodec_send_packet(reader->codec, NULL);
}

cvideo_status cvideo_next(cvideo_reader *reader, cvideo_frame_info *info, char *message) {
  memset(info, 0, sizeof *info);
  av_frame_unref(reader->frame);
  for (;;) {
    int64_t before = reported;
    int code = avcodec_receive_frame(reader->codec, reader->frame);
    blame(reader, before);
    if (code == 0) break;
    if (code == AVERROR(ENOMEM)) return fail(CVIDEO_MEMORY, message, "out of memory", 0);
    if (code == AVERROR_EOF || (reader->draining && code == AVERROR(EAGAIN))) {
      info->refused_packets = reader->refused;
      return CVIDEO_END;
    }
    if (code != AVERROR(EAGAIN)) {
      reader->refused++;
      // While draining, a refused frame is followed by the next one; before that the decoder wants more data.
      if (reader->draining) continue;
    }
    feed(reader);
  }
  const AVFrame *frame = reader->frame;
  int64_t pts = frame->best_effort_timestamp;
  int turned = reader->rotation % 180 != 0;
  info->pts = pts == AV_NOPTS_VALUE ? INT64_MIN : pts;
  info->duration = frame->pkt_duration;
  info->damaged = (frame->flags & AV_FRAME_FLAG_CORRUPT) != 0 || frame->decode_error_flags != 0 ||
                  is_blamed(reader, frame->pts);
  info->interlaced = frame->interlaced_frame;
  info->width = turned ? frame->height : frame->width;
  info->height = turned ? frame->width : frame->height;
  info->refused_packets = reader->refused;
  return CVIDEO_OK;
}

cvideo_status cvideo_take(cvideo_reader *reader, cvideo_picture **picture, char *message) {
  *picture = NULL;
  if (reader->frame->buf[0] == NULL)
    return fail(CVIDEO_INTERNAL, message, "no frame has been decoded", 0);
  return cvideo_picture_make(reader->frame, reader->rotation, &reader->converter, picture, message);
}

int32_t cvideo_ended_early(const cvideo_reader *reader) { return reader->ended_early; }

const char *cvideo_versions(void) {
  static char text[128];
  if (text[0] == 0) {
    unsigned c = avcodec_version(), f = avformat_version();
    snprintf(text, sizeof text, "avcodec %u.%u.%u, avformat %u.%u.%u", c >> 16, c >> 8 & 255, c & 255,
             f >> 16, f >> 8 & 255, f & 255);
  }
  return text;
}
