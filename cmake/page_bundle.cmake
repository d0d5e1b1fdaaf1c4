# page_bundle(TARGET FOLDER): bundles the TypeScript of the interactive page and compiles script, style and security policy into
# TARGET (`page_bundle()` of render/interactive_page.hpp). Without BABAD_PAGE there is none, and `.html` is a page without scripts.
function(page_bundle target folder)
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/page_bundle")
  set(declarations "")
  set(result "return std::nullopt;")
  if(BABAD_PAGE)
    find_program(BABAD_NODE node)
    find_program(BABAD_NPM npm)
    if(NOT BABAD_NODE OR NOT BABAD_NPM)
      message(FATAL_ERROR "The interactive page needs node and npm (Debian: nodejs npm). Without it: -DBABAD_PAGE=OFF")
    endif()
    file(GLOB sources CONFIGURE_DEPENDS "${folder}/src/*")
    set(work "${CMAKE_CURRENT_BINARY_DIR}/page")
    add_custom_command(OUTPUT "${work}/installed"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${work}"
      COMMAND "${CMAKE_COMMAND}" -E copy "${folder}/package.json" "${folder}/package-lock.json" "${work}"
      COMMAND "${BABAD_NPM}" ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error
      COMMAND "${CMAKE_COMMAND}" -E touch "${work}/installed"
      DEPENDS "${folder}/package.json" "${folder}/package-lock.json"
      WORKING_DIRECTORY "${work}" COMMENT "Installing the page's libraries" VERBATIM)
    set(outputs "${work}/out/page.js" "${work}/out/page.css" "${work}/out/policy.txt")
    add_custom_command(OUTPUT ${outputs}
      COMMAND "${CMAKE_COMMAND}" -E rm -rf "${work}/src"
      COMMAND "${CMAKE_COMMAND}" -E copy_directory "${folder}/src" "${work}/src"
      COMMAND "${CMAKE_COMMAND}" -E copy "${folder}/build.mjs" "${folder}/tsconfig.json" "${work}"
      COMMAND "${BABAD_NODE}" "${work}/build.mjs" "${work}/out"
      DEPENDS "${work}/installed" "${folder}/build.mjs" "${folder}/tsconfig.json" ${sources}
      WORKING_DIRECTORY "${work}" COMMENT "Bundling the page" VERBATIM)
    set(assembly "    .section .rodata\n")
    foreach(part IN ITEMS page.js page.css policy.txt)
      string(MAKE_C_IDENTIFIER "babad_${part}" symbol)
      string(APPEND assembly "    .global ${symbol}\n    .global ${symbol}_end\n${symbol}:\n    .incbin \"${work}/out/${part}\"\n${symbol}_end:\n    .byte 0\n")
      string(APPEND declarations "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    endforeach()
    string(APPEND assembly "    .section .note.GNU-stack,\"\",@progbits\n")
    file(CONFIGURE OUTPUT "${generated}/page.S" CONTENT "${assembly}" @ONLY)
    set_source_files_properties("${generated}/page.S" PROPERTIES OBJECT_DEPENDS "${outputs}")
    target_sources(${target} PRIVATE "${generated}/page.S")
    set(result "return PageBundle{{babad_page_js, babad_page_js_end}, {babad_page_css, babad_page_css_end}, {babad_policy_txt, babad_policy_txt_end}};")
  endif()
  file(CONFIGURE OUTPUT "${generated}/page_bundle.cpp" CONTENT [[#include "render/interactive_page.hpp"

extern "C" {
@declarations@}

namespace babad {

std::optional<PageBundle> page_bundle() {
    @result@
}

}  // namespace babad
]] @ONLY)
  target_sources(${target} PRIVATE "${generated}/page_bundle.cpp")
endfunction()
