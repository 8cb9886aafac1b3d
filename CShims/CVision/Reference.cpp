// OpenCV's own answers to what the kernels here answer: for tests and benchmarks, never for stages.

#include "Support.hpp"

#include <opencv2/imgproc.hpp>
#include <opencv2/video.hpp>
#include <vector>

extern "C" int32_t cvision_reference_clean(
  uint8_t *mask, int32_t width, int32_t height, int32_t open_width, int32_t open_height,
  int32_t dilate_width, int32_t dilate_height) {
  return cvision::guarded(nullptr, 0, [&] {
    cv::Mat picture(height, width, CV_8UC1, mask);
    if (open_width > 1 || open_height > 1) {
      const auto shape = cv::getStructuringElement(cv::MORPH_RECT, {open_width, open_height});
      cv::morphologyEx(picture, picture, cv::MORPH_OPEN, shape);
    }
    if (dilate_width > 1 || dilate_height > 1) {
      const auto shape = cv::getStructuringElement(cv::MORPH_RECT, {dilate_width, dilate_height});
      cv::dilate(picture, picture, shape);
    }
    return CVISION_OK;
  });
}

extern "C" int32_t cvision_reference_components(
  const uint8_t *mask, int32_t width, int32_t height, int32_t least_area,
  cvision_component *output, int32_t capacity, int32_t *count, int32_t *labels) {
  return cvision::guarded(nullptr, 0, [&] {
    const cv::Mat picture(height, width, CV_8UC1, const_cast<uint8_t *>(mask));
    cv::Mat marks, statistics, centres;
    const int found = cv::connectedComponentsWithStats(
      picture, marks, statistics, centres, 8, CV_32S, cv::CCL_WU);
    std::vector<int32_t> kept(static_cast<size_t>(found), 0);
    int32_t written = 0, total = 0;
    for (int label = 1; label < found; ++label) {
      const int *row = statistics.ptr<int>(label);
      if (row[cv::CC_STAT_AREA] < least_area) continue;
      total += 1;
      if (written == capacity) continue;
      const double *centre = centres.ptr<double>(label);
      output[written++] = {
        {row[cv::CC_STAT_LEFT], row[cv::CC_STAT_TOP], row[cv::CC_STAT_WIDTH],
          row[cv::CC_STAT_HEIGHT]},
        row[cv::CC_STAT_AREA], static_cast<float>(centre[0]), static_cast<float>(centre[1])};
      kept[static_cast<size_t>(label)] = written;
    }
    if (labels != nullptr)
      for (int y = 0; y < height; ++y) {
        const int *row = marks.ptr<int>(y);
        for (int x = 0; x < width; ++x)
          labels[static_cast<ptrdiff_t>(y) * width + x] = kept[static_cast<size_t>(row[x])];
      }
    *count = total;
    return CVISION_OK;
  });
}

extern "C" int32_t cvision_reference_shrink(
  cvision_plane plane, int32_t factor, uint8_t *output) {
  return cvision::guarded(nullptr, 0, [&] {
    const cv::Size size(plane.width / factor, plane.height / factor);
    const cv::Mat whole = cvision::view(plane)(
      cv::Rect(0, 0, size.width * factor, size.height * factor));
    cv::Mat small(size, CV_8UC1, output);
    cv::resize(whole, small, size, 0, 0, cv::INTER_AREA);
    return CVISION_OK;
  });
}

struct cvision_reference_mixture {
  cv::Ptr<cv::BackgroundSubtractorMOG2> model;
};

extern "C" cvision_reference_mixture *cvision_reference_mixture_create(int32_t history) {
  try {
    cvision::single_thread();
    return new cvision_reference_mixture{
      cv::createBackgroundSubtractorMOG2(history, 16, false)};
  } catch (...) {
    return nullptr;
  }
}

extern "C" void cvision_reference_mixture_destroy(cvision_reference_mixture *mixture) {
  delete mixture;
}

extern "C" int32_t cvision_reference_mixture_update(
  cvision_reference_mixture *mixture, cvision_plane grey, uint8_t *mask) {
  return cvision::guarded(nullptr, 0, [&] {
    cv::Mat output(grey.height, grey.width, CV_8UC1, mask);
    mixture->model->apply(cvision::view(grey), output);
    return CVISION_OK;
  });
}
