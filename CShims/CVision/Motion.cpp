// How the content of one picture moved to that of the next.

#include "Support.hpp"

#include <opencv2/video.hpp>
#include <vector>

namespace {

/// The middle number, or the upper of the two in the middle; reorders them.
float median(std::vector<float> &numbers) {
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

}  // namespace

extern "C" int32_t cvision_motion_dis(
  cvision_plane earlier, cvision_plane later, int32_t side, float *x, float *y, char *message,
  size_t message_capacity) {
  return cvision::guarded(message, message_capacity, [&] {
    if (!cvision::usable(earlier) || !cvision::usable(later) || side < 1 || side > 1 << 15
        || earlier.width != later.width || earlier.height != later.height)
      return static_cast<int32_t>(CVISION_BAD_ARGUMENT);
    cv::Mat flow;
    // From the later picture back, so that the answer stands where the content is now, as a codec's does.
    cv::DISOpticalFlow::create(cv::DISOpticalFlow::PRESET_ULTRAFAST)
      ->calc(cvision::view(later), cvision::view(earlier), flow);
    const int columns = (later.width + side - 1) / side, rows = (later.height + side - 1) / side;
    std::vector<float> across, down;
    for (int row = 0; row < rows; ++row)
      for (int column = 0; column < columns; ++column) {
        across.clear();
        down.clear();
        const int bottom = std::min((row + 1) * side, later.height);
        const int right = std::min((column + 1) * side, later.width);
        for (int v = row * side; v < bottom; ++v)
          for (int u = column * side; u < right; ++u) {
            const auto &way = flow.at<cv::Point2f>(v, u);
            across.push_back(-way.x);
            down.push_back(-way.y);
          }
        const ptrdiff_t cell = static_cast<ptrdiff_t>(row) * columns + column;
        x[cell] = median(across);
        y[cell] = median(down);
      }
    return static_cast<int32_t>(CVISION_OK);
  });
}
