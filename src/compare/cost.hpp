// What an epoch takes, so that long work can pause in time. It decides nothing that is computed.
#pragma once

#include "session/session.hpp"

namespace lab {

/// In chunks of up to chunk_rows samples: an epoch's updates, and measuring both sets after it.
std::size_t chunks_of_epoch(const Session& session);

}  // namespace lab
