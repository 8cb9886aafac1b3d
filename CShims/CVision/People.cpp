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

/// A region at the size at which windows slide over it.
struct Enlarged {
  cv::Mat picture;
  /// Luma pixels a pixel of it, along each axis: by the sizes really reached, or far windows would be shifted.
  double across = 1, down = 1;
};

/// The region enlarged, its outside filled by repeating the picture's edge, at least a window large.
///
/// What becomes less than half as large is halved first, each pixel the mean of four: what bilinear steps leave out
/// would be taken for edges.
Enlarged enlarged(const cv::Mat &picture, const cvision_search &search, cv::Size window) {
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
  double enlargement = search.enlargement;
  int halvings = 0;
  while (enlargement <= 0.5 && std::min(part.cols, part.rows) >= 2) {
    cv::Mat half;
    cv::resize(
      part(cv::Rect(0, 0, part.cols & ~1, part.rows & ~1)), half, {part.cols / 2, part.rows / 2},
      0, 0, cv::INTER_AREA);
    part = half;
    enlargement *= 2;
    halvings += 1;
  }
  const int width = std::max(window.width, cvRound(part.cols * enlargement));
  const int height = std::max(window.height, cvRound(part.rows * enlargement));
  Enlarged large;
  cv::resize(part, large.picture, {width, height}, 0, 0, cv::INTER_LINEAR);
  large.across = static_cast<double>(part.cols << halvings) / width;
  large.down = static_cast<double>(part.rows << halvings) / height;
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
      const Enlarged large = enlarged(picture, search, window);
      if (large.picture.empty()) continue;
      search_in(*people, large.picture, threshold, found);
      for (const Found &hit : found) {
        total += 1;
        if (written == capacity) continue;
        output[written++] = {
          static_cast<float>(search.region.x + hit.place.x * large.across),
          static_cast<float>(search.region.y + hit.place.y * large.down),
          static_cast<float>(window.width * large.across), static_cast<float>(window.height * large.down),
          static_cast<float>(hit.margin)};
      }
    }
    *count = total;
    return static_cast<int>(CVISION_OK);
  });
}
