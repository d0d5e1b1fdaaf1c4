cmake_minimum_required(VERSION 3.25)
# cmake -DROOT=… -P layout_check.cmake: fails where a file includes to its right, two files share a base name, or a
# source file reaches 400 lines. The order of the layers is that of docs/architecture.md.
set(layers core/base core/calendar core/lexicon core/text core/time core/actor core/syntax core/event core/chronicle
           core/graph core/pipeline io render cli)
set(line_limit 400)
set(failures "")

file(GLOB_RECURSE sources RELATIVE "${ROOT}"
  "${ROOT}/core/*.cpp" "${ROOT}/core/*.hpp" "${ROOT}/io/*.cpp" "${ROOT}/io/*.hpp"
  "${ROOT}/render/*.cpp" "${ROOT}/render/*.hpp" "${ROOT}/cli/*.cpp" "${ROOT}/cli/*.hpp"
  "${ROOT}/tools/*.cpp" "${ROOT}/tests/*.cpp" "${ROOT}/tests/*.hpp" "${ROOT}/bench/*.cpp")
list(FILTER sources EXCLUDE REGEX "node_modules")

function(layer_of path out)
  set(${out} -1 PARENT_SCOPE)
  set(index 0)
  foreach(layer IN LISTS layers)
    if(path MATCHES "^${layer}/")
      set(${out} ${index} PARENT_SCOPE)
    endif()
    math(EXPR index "${index} + 1")
  endforeach()
endfunction()

set(seen "")
foreach(source IN LISTS sources)
  file(READ "${ROOT}/${source}" content)
  string(REGEX MATCHALL "\n" line_ends "${content}")
  list(LENGTH line_ends lines)
  if(lines GREATER_EQUAL line_limit)
    list(APPEND failures "${source}: ${lines} lines (limit ${line_limit})")
  endif()

  get_filename_component(base "${source}" NAME)
  if(base IN_LIST seen)
    list(APPEND failures "${source}: another file is called ${base}")
  endif()
  list(APPEND seen "${base}")

  layer_of("${source}" own)
  if(own LESS 0)
    continue()
  endif()
  string(REGEX MATCHALL "#include \"[^\"]+\"" includes "${content}")
  foreach(include IN LISTS includes)
    string(REGEX REPLACE "#include \"([^\"]+)\"" "\\1" target "${include}")
    layer_of("${target}" other)
    list(GET layers ${own} own_name)
    if(other GREATER own OR (own_name STREQUAL "render" AND target MATCHES "^io/"))
      list(APPEND failures "${source}: includes ${target}, which is to the right of its layer")
    endif()
  endforeach()
endforeach()

if(failures)
  list(JOIN failures "\n  " text)
  message(FATAL_ERROR "layout:\n  ${text}")
endif()
list(LENGTH sources count)
message(STATUS "layout: ${count} files in order")
