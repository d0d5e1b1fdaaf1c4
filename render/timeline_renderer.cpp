#include "render/timeline_renderer.hpp"
