# Installs what the browser checks need (once for a lock file), copies them beside it and draws the cases:
# cmake -DSOURCE=… -DWORK=… -DNPM=… -DDRAW=… -P prepare.cmake
file(MAKE_DIRECTORY "${WORK}/drawings")
file(SHA256 "${SOURCE}/render/page/package-lock.json" lock)
if(NOT EXISTS "${WORK}/installed-${lock}")
  file(COPY "${SOURCE}/render/page/package.json" "${SOURCE}/render/page/package-lock.json" "${SOURCE}/render/page/tsconfig.json"
    "${SOURCE}/render/page/src" DESTINATION "${WORK}")
  execute_process(COMMAND "${NPM}" ci --ignore-scripts --no-audit --no-fund --loglevel=error WORKING_DIRECTORY "${WORK}" COMMAND_ERROR_IS_FATAL ANY)
  file(TOUCH "${WORK}/installed-${lock}")
endif()
file(REMOVE_RECURSE "${WORK}/src")
file(COPY "${SOURCE}/render/page/src" DESTINATION "${WORK}")
execute_process(COMMAND "${NPM}" run --silent check WORKING_DIRECTORY "${WORK}" COMMAND_ERROR_IS_FATAL ANY)
file(GLOB checks "${SOURCE}/tests/page/*.mjs")
file(COPY ${checks} DESTINATION "${WORK}")
execute_process(COMMAND "${DRAW}" "${WORK}/drawings" COMMAND_ERROR_IS_FATAL ANY)
