# cmake --install: the program, and the libraries with their headers for find_package(babad).
include(CMakePackageConfigHelpers)

install(TARGETS babad RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(TARGETS babad_core babad_io babad_render babad_options cld2 EXPORT babad_targets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/babad")
install(EXPORT babad_targets NAMESPACE babad:: DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/babad")

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/babad-config.cmake.in" "${PROJECT_BINARY_DIR}/babad-config.cmake"
  INSTALL_DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/babad")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/babad-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/babad-config.cmake" "${PROJECT_BINARY_DIR}/babad-config-version.cmake"
  DESTINATION "${CMAKE_INSTALL_LIBDIR}/cmake/babad")
