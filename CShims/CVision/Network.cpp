#include "Support.hpp"

#include <fstream>
#include <memory>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

struct cvision_network {
  cv::dnn::Net net;
  std::vector<cv::String> output_names;
  std::vector<cv::Mat> outputs;
};

namespace {

/// OpenCV reads past the end of Darknet weights without a word; what is missing would be noise.
bool holds_all_weights(cv::dnn::Net &net, const char *path) {
  size_t numbers = 0;
  for (const auto &name : net.getLayerNames()) {
    const auto layer = net.getLayer(net.getLayerId(name));
    // Other layers' blobs (anchors) stand in the configuration.
    if (layer->type != "Convolution" && layer->type != "BatchNorm" && layer->type != "InnerProduct")
      continue;
    for (const auto &blob : layer->blobs) numbers += blob.total();
  }
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  const auto size = file.tellg();
  // Three version numbers and how many pictures were seen, in at least 16 bytes, come first.
  return file.good() && size >= 0 && static_cast<size_t>(size) >= 16 + 4 * numbers;
}

}  // namespace

extern "C" cvision_network *cvision_network_open(
  const char *weights, const char *configuration, char *message, size_t message_capacity) {
  std::unique_ptr<cvision_network> made;
  const int32_t code = cvision::guarded(message, message_capacity, [&] {
    made = std::make_unique<cvision_network>();
    made->net = configuration != nullptr ? cv::dnn::readNetFromDarknet(configuration, weights)
                                         : cv::dnn::readNetFromONNX(weights);
    if (made->net.empty()) {
      cvision::say(message, message_capacity, "the file holds no layers");
      return static_cast<int>(CVISION_LIBRARY);
    }
    if (configuration != nullptr && !holds_all_weights(made->net, weights)) {
      cvision::say(
        message, message_capacity, "the weights end before the configuration's last layer");
      return static_cast<int>(CVISION_LIBRARY);
    }
    made->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    made->net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
    made->output_names = made->net.getUnconnectedOutLayersNames();
    return static_cast<int>(CVISION_OK);
  });
  return code == CVISION_OK ? made.release() : nullptr;
}

extern "C" void cvision_network_close(cvision_network *network) { delete network; }

namespace {

cv::Mat scaled(const cvision_plane &plane, cv::Size size) {
  cv::Mat made;
  const bool smaller = size.width < plane.width && size.height < plane.height;
  cv::resize(
    cvision::view(plane), made, size, 0, 0, smaller ? cv::INTER_AREA : cv::INTER_LINEAR);
  return made;
}

/// Three planes of floats, as networks want them: 1 × 3 × height × width.
cv::Mat laid_out(
  const cv::Mat &luma, const cv::Mat &blues, const cv::Mat &reds, const cvision_input &input) {
  const int shape[] = {1, 3, input.height, input.width};
  cv::Mat blob(4, shape, CV_32F);
  const size_t plane = static_cast<size_t>(input.width) * static_cast<size_t>(input.height);
  float *first = blob.ptr<float>();
  for (int i = 0; i < 3; ++i)
    std::fill_n(first + i * plane, plane, (input.fill - input.mean[i]) * input.gain[i]);
  const int red = input.red_first != 0 ? 0 : 2, blue = 2 - red;
  float *out_red = first + red * plane;
  float *out_green = first + plane;
  float *out_blue = first + blue * plane;
  const bool full = input.full_range != 0;
  const float gain = full ? 1.0F : 255.0F / 219.0F, lift = full ? 0.0F : 16.0F;
  const float colour = full ? 1.0F : 255.0F / 224.0F;
  const auto bounded = [&](float value, int channel) {
    return (std::min(255.0F, std::max(0.0F, value)) - input.mean[channel]) * input.gain[channel];
  };
  for (int y = 0; y < luma.rows; ++y) {
    const uint8_t *l = luma.ptr<uint8_t>(y);
    const uint8_t *b = blues.ptr<uint8_t>(y);
    const uint8_t *r = reds.ptr<uint8_t>(y);
    const size_t at = static_cast<size_t>(y + input.top) * static_cast<size_t>(input.width)
      + static_cast<size_t>(input.left);
    for (int x = 0; x < luma.cols; ++x) {
      const float light = (static_cast<float>(l[x]) - lift) * gain;
      const float cb = (static_cast<float>(b[x]) - 128.0F) * colour;
      const float cr = (static_cast<float>(r[x]) - 128.0F) * colour;
      out_red[at + x] = bounded(light + 1.402F * cr, red);
      out_green[at + x] = bounded(light - 0.344136F * cb - 0.714136F * cr, 1);
      out_blue[at + x] = bounded(light + 1.772F * cb, blue);
    }
  }
  return blob;
}

}  // namespace

extern "C" int32_t cvision_network_run(
  cvision_network *network, cvision_plane luma, cvision_plane blue_difference,
  cvision_plane red_difference, cvision_input input, int32_t *outputs, char *message,
  size_t message_capacity) {
  if (!cvision::usable(luma) || !cvision::usable(blue_difference)
    || !cvision::usable(red_difference) || input.width < 1 || input.height < 1
    || input.width > 4096 || input.height > 4096 || input.picture_width < 1
    || input.picture_height < 1 || input.left < 0 || input.top < 0
    || input.picture_width > input.width - input.left
    || input.picture_height > input.height - input.top)
    return CVISION_BAD_ARGUMENT;
  return cvision::guarded(message, message_capacity, [&] {
    const cv::Size size(input.picture_width, input.picture_height);
    const cv::Mat blob = laid_out(
      scaled(luma, size), scaled(blue_difference, size), scaled(red_difference, size), input);
    network->outputs.clear();
    network->net.setInput(blob);
    network->net.forward(network->outputs, network->output_names);
    *outputs = static_cast<int32_t>(network->outputs.size());
    return static_cast<int>(CVISION_OK);
  });
}

extern "C" int32_t cvision_network_shape(
  const cvision_network *network, int32_t output, int32_t *shape, int32_t capacity) {
  if (output < 0 || static_cast<size_t>(output) >= network->outputs.size()) return -1;
  const cv::Mat &tensor = network->outputs[static_cast<size_t>(output)];
  for (int32_t i = 0; i < std::min<int32_t>(tensor.dims, capacity); ++i) shape[i] = tensor.size[i];
  return tensor.dims;
}

extern "C" const float *cvision_network_values(const cvision_network *network, int32_t output) {
  if (output < 0 || static_cast<size_t>(output) >= network->outputs.size()) return nullptr;
  const cv::Mat &tensor = network->outputs[static_cast<size_t>(output)];
  if (tensor.type() != CV_32F || !tensor.isContinuous()) return nullptr;
  return tensor.ptr<float>();
}
