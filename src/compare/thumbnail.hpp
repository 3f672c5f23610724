// A small picture of what a network says, in a byte for each output and pixel.
#pragma once

#include <cstdint>
#include <vector>

#include "session/session.hpp"

namespace lab {

/// (K, G, G), largest y first: an output from 0 to 1 as 0 to 255, of logits their share; of values, 0 is the least and
/// 255 the largest of the training points'. What is no number is 0.
std::vector<std::uint8_t> thumbnail_of(const Session& session, std::size_t side);

}  // namespace lab
