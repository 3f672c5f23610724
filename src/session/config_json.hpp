// Between JSON and Config, field by field.
#pragma once

#include "session/config.hpp"

namespace lab {

/// Sets what the JSON has, leaves the rest as it is, and adds an error for what is refused.
void read_fields(const Json& json, Config& config, std::vector<ConfigError>& errors);

}  // namespace lab
