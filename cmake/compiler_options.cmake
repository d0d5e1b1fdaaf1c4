# What every target is compiled with. Warnings are errors, in our code only.
add_library(babad_options INTERFACE)
target_compile_features(babad_options INTERFACE cxx_std_20)
target_include_directories(babad_options INTERFACE
  "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>" "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/babad>")
target_compile_options(babad_options INTERFACE
  "$<BUILD_INTERFACE:$<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wconversion;-Wno-sign-conversion;-Werror>>")

if(BABAD_SANITIZE)
  target_compile_options(babad_options INTERFACE
    "$<BUILD_INTERFACE:-fsanitize=${BABAD_SANITIZE};-fno-sanitize-recover=all;-fno-omit-frame-pointer>")
  target_link_options(babad_options INTERFACE "$<BUILD_INTERFACE:-fsanitize=${BABAD_SANITIZE}>")
endif()

if(BABAD_FUZZ)
  set(fuzz_flags -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
  target_compile_options(babad_options INTERFACE "$<BUILD_INTERFACE:$<$<COMPILE_LANGUAGE:CXX>:${fuzz_flags}>>")
  target_link_options(babad_options INTERFACE "$<BUILD_INTERFACE:-fsanitize=address,undefined>")
endif()

find_program(BABAD_CCACHE ccache)
if(BABAD_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${BABAD_CCACHE}")
endif()
find_program(BABAD_MOLD mold)
if(BABAD_MOLD AND NOT BABAD_FUZZ)
  target_link_options(babad_options INTERFACE "$<BUILD_INTERFACE:-fuse-ld=mold>")
endif()
