#include "io/sink.hpp"
