# Installs the readers (once for a lock file) and runs the check beside them:
# cmake -DSOURCE=… -DWORK=… -DNPM=… -DNODE=… -DBABAD=… -DARTICLES=… -P run.cmake
file(SHA256 "${SOURCE}/package-lock.json" lock)
if(NOT EXISTS "${WORK}/installed-${lock}")
  file(MAKE_DIRECTORY "${WORK}")
  file(COPY "${SOURCE}/package.json" "${SOURCE}/package-lock.json" DESTINATION "${WORK}")
  execute_process(COMMAND "${NPM}" ci --ignore-scripts --no-audit --no-fund --loglevel=error WORKING_DIRECTORY "${WORK}" COMMAND_ERROR_IS_FATAL ANY)
  file(TOUCH "${WORK}/installed-${lock}")
endif()
file(COPY "${SOURCE}/read_back.mjs" DESTINATION "${WORK}")
execute_process(COMMAND "${NODE}" read_back.mjs "${BABAD}" "${ARTICLES}" WORKING_DIRECTORY "${WORK}" COMMAND_ERROR_IS_FATAL ANY)
