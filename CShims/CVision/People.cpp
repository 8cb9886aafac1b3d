#include "Gradients.hpp"
#include "Support.hpp"

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>
#include <vector>

struct cvision_people {
  cvision::GradientGrid grid;
  cv::HOGDescriptor reference;
  bool uses_reference;
};

extern "C" cvision_people *cvision_people_create(int32_t how) {
  if (how < CVISION_OWN || how > CVISION_REFERENCE) return nullptr;
  try {
    cvision::single_thread();
    const auto weights = cv::HOGDescriptor::getDefaultPeopleDetector();
    auto made = std::make_unique<cvision_people>(
      cvision_people{cvision::GradientGrid(weights), {}, how == CVISION_REFERENCE});
    made->reference.setSVMDetector(weights);
    return made.release();
  } catch (...) {
    return nullptr;
  }
}

extern "C" void cvision_people_destroy(cvision_people *people) { delete people; }

namespace {

/// The region enlarged, its outside filled by repeating the picture's edge, at least a window large.
cv::Mat enlarged(const cv::Mat &picture, const cvision_search &search, cv::Size window) {
  const cv::Rect wanted(
    search.region.x, search.region.y, search.region.width, search.region.height);
  const cv::Rect inside = wanted & cv::Rect(0, 0, picture.cols, picture.rows);
  if (inside.empty()) return {};
  cv::Mat part = picture(inside);
  const int left = inside.x - wanted.x, top = inside.y - wanted.y;
  const int right = wanted.width - inside.width - left;
  const int bottom = wanted.height - inside.height - top;
  if (left > 0 || top > 0 || right > 0 || bottom > 0) {
    cv::Mat padded;
    cv::copyMakeBorder(part, padded, top, bottom, left, right, cv::BORDER_REPLICATE);
    part = padded;
  }
  const int width = std::max(window.width, cvRound(part.cols * search.enlargement));
  const int height = std::max(window.height, cvRound(part.rows * search.enlargement));
  cv::Mat large;
  cv::resize(part, large, {width, height}, 0, 0, cv::INTER_LINEAR);
  return large;
}

/// A window of the enlarged picture, in its pixels, and its margin.
struct Found {
  cv::Point place;
  double margin;
};

void search_in(
  cvision_people &people, const cv::Mat &large, double threshold, std::vector<Found> &found) {
  found.clear();
  if (people.uses_reference) {
    std::vector<cv::Point> places;
    std::vector<double> margins;
    people.reference.detect(large, places, margins, threshold, {8, 8});
    for (size_t hit = 0; hit < places.size(); ++hit) found.push_back({places[hit], margins[hit]});
    return;
  }
  constexpr int step = cvision::GradientGrid::step;
  people.grid.describe(large.data, static_cast<ptrdiff_t>(large.step), large.cols, large.rows);
  for (int row = 0; row < people.grid.rows(); ++row)
    for (int column = 0; column < people.grid.columns(); ++column) {
      const double margin = people.grid.margin(column, row);
      if (margin >= threshold) found.push_back({{column * step, row * step}, margin});
    }
}

}  // namespace

extern "C" int32_t cvision_people_find(
  cvision_people *people, cvision_plane luma, const cvision_search *searches, int32_t search_count,
  double threshold, cvision_hit *output, int32_t capacity, int32_t *count, char *message,
  size_t message_capacity) {
  if (!cvision::usable(luma) || search_count < 0 || capacity < 0) return CVISION_BAD_ARGUMENT;
  return cvision::guarded(message, message_capacity, [&] {
    const cv::Mat picture = cvision::view(luma);
    const cv::Size window(
      cvision::GradientGrid::window_width, cvision::GradientGrid::window_height);
    int32_t written = 0, total = 0;
    std::vector<Found> found;
    for (int32_t i = 0; i < search_count; ++i) {
      const auto &search = searches[i];
      if (search.region.width < 1 || search.region.height < 1 || !(search.enlargement > 0)
        || search.region.width * search.enlargement > 16384
        || search.region.height * search.enlargement > 16384)
        return static_cast<int>(CVISION_BAD_ARGUMENT);
      const cv::Mat large = enlarged(picture, search, window);
      if (large.empty()) continue;
      search_in(*people, large, threshold, found);
      // By the sizes really reached: rounding would otherwise shift far windows by a pixel.
      const double across = static_cast<double>(search.region.width) / large.cols;
      const double down = static_cast<double>(search.region.height) / large.rows;
      for (const Found &hit : found) {
        total += 1;
        if (written == capacity) continue;
        output[written++] = {
          static_cast<float>(search.region.x + hit.place.x * across),
          static_cast<float>(search.region.y + hit.place.y * down),
          static_cast<float>(window.width * across), static_cast<float>(window.height * down),
          static_cast<float>(hit.margin)};
      }
    }
    *count = total;
    return static_cast<int>(CVISION_OK);
  });
}
