#include "bench/allocations.hpp"

// The program's own malloc goes before the C library's. glibc keeps its functions under these names, too, so that its
// free takes back what they give.
namespace {
std::size_t count = 0;
}

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t elements, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);

void* malloc(std::size_t size) {
  ++count;
  return __libc_malloc(size);
}
void* calloc(std::size_t elements, std::size_t size) {
  ++count;
  return __libc_calloc(elements, size);
}
void* realloc(void* memory, std::size_t size) {
  ++count;
  return __libc_realloc(memory, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
  ++count;
  return __libc_memalign(alignment, size);
}
}

std::size_t lab::bench::allocations() { return count; }
