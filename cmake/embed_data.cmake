# embed_data(TARGET FOLDER): compiles the tables and weights below FOLDER into TARGET, by .incbin, and an
# index of them (`embedded_files()` of core/lexicon/data_files.hpp).
function(embed_data target folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/*.tsv" "${folder}/*.bin")
  list(SORT files)
  set(assembly "    .section .rodata\n")
  set(declarations "")
  set(entries "")
  set(number 0)
  foreach(file IN LISTS files)
    string(APPEND assembly
      "    .global babad_data_${number}\n    .global babad_data_${number}_end\n    .balign 64\n"
      "babad_data_${number}:\n    .incbin \"${folder}/${file}\"\nbabad_data_${number}_end:\n    .byte 0\n")
    string(APPEND declarations "extern const char babad_data_${number}[];\nextern const char babad_data_${number}_end[];\n")
    string(APPEND entries "        {\"${file}\", view(babad_data_${number}, babad_data_${number}_end)},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  string(APPEND assembly "    .section .note.GNU-stack,\"\",@progbits\n")

  set(generated "${CMAKE_CURRENT_BINARY_DIR}/embedded")
  file(CONFIGURE OUTPUT "${generated}/data.S" CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT "${generated}/data_index.cpp" CONTENT [[#include "core/lexicon/data_files.hpp"

extern "C" {
@declarations@}

namespace babad {

namespace {
std::string_view view(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}
}  // namespace

const std::vector<EmbeddedFile>& embedded_files() {
    static const std::vector<EmbeddedFile> files{
@entries@    };
    return files;
}

}  // namespace babad
]] @ONLY)
  target_sources(${target} PRIVATE "${generated}/data.S" "${generated}/data_index.cpp")
  list(TRANSFORM files PREPEND "${folder}/")
  set_source_files_properties("${generated}/data.S" PROPERTIES OBJECT_DEPENDS "${files}")
endfunction()
