// What every file of the shim shares: the guard at the border and the check of a plane.
#pragma once

#include "CVision.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <malloc.h>
#include <memory>
#include <new>
#include <opencv2/core.hpp>

namespace cvision {

/// OpenCV would otherwise start as many threads as there are cores; threads are the caller's matter.
inline void single_thread() {
  static const bool once = [] {
    cv::setNumThreads(1);
    return true;
  }();
  (void)once;
}

/// Pictures come and go with every frame. Without this glibc hands their pages back to the kernel each time, or not, as the
/// heap happens to lie, and the kernel clears and maps them anew: hundreds of page faults a frame. What is kept is bounded.
inline void keep_pages() {
#if defined(__GLIBC__)
  static const bool once = [] {
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    return true;
  }();
  (void)once;
#endif
}

inline void say(char *message, size_t capacity, const char *text) {
  if (message != nullptr && capacity > 0) std::snprintf(message, capacity, "%s", text);
}

/// Runs a body that may throw; nothing it throws leaves.
template <typename Body>
int32_t guarded(char *message, size_t capacity, Body body) {
  try {
    single_thread();
    keep_pages();
    return body();
  } catch (const std::bad_alloc &) {
    say(message, capacity, "out of memory");
    return CVISION_OUT_OF_MEMORY;
  } catch (const cv::Exception &error) {
    say(message, capacity, error.err.c_str());
    return error.code == cv::Error::StsNoMem ? CVISION_OUT_OF_MEMORY : CVISION_LIBRARY;
  } catch (const std::exception &error) {
    say(message, capacity, error.what());
    return CVISION_LIBRARY;
  } catch (...) {
    say(message, capacity, "an error of unknown kind");
    return CVISION_LIBRARY;
  }
}

inline bool usable(const cvision_plane &plane) {
  return plane.bytes != nullptr && plane.width > 0 && plane.height > 0
    && plane.stride >= plane.width;
}

/// OpenCV has no read-only header; the picture is never written to.
inline cv::Mat view(const cvision_plane &plane) {
  return cv::Mat(
    plane.height, plane.width, CV_8UC1, const_cast<uint8_t *>(plane.bytes),
    static_cast<size_t>(plane.stride));
}

}  // namespace cvision
