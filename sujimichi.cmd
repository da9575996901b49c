@echo off
rem Starts sujimichi. Among the sources, the first start, and the first after a change to them or to
rem the rules, builds the program. What it was built from is mirrored in target\built-from, so that
rem telling whether something changed is one comparison of folders. In a release there is nothing to
rem build; its first start leaves an archive of classes that makes the later ones quick.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0.") do set "HOME_DIR=%%~fI"
set "TARGET=%HOME_DIR%\target"
if not exist "%HOME_DIR%\pom.xml" set "TARGET=%HOME_DIR%"
set "JAR=%TARGET%\sujimichi-0.1.0.jar"
set "ARCHIVE=%TARGET%\sujimichi.jsa"
set "QUIET=/MIR /NJH /NJS /NFL /NDL /NC /NS /NP"

set "JAVA=%HOME_DIR%\runtime\bin\java.exe"
if exist "%JAVA%" goto :java_found
set "JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not "%JAVA%"=="java.exe" goto :java_found
where /q java.exe
if errorlevel 1 goto :no_java
:java_found

if not exist "%HOME_DIR%\pom.xml" goto :release
if not exist "%JAR%" goto :build
if not exist "%TARGET%\built-from" goto :build
fc /b "%HOME_DIR%\pom.xml" "%TARGET%\built-from\pom.xml" >nul 2>&1 || goto :build
robocopy "%HOME_DIR%\src\main" "%TARGET%\built-from\main" /L %QUIET% >nul
if errorlevel 1 goto :build
robocopy "%HOME_DIR%\rules" "%TARGET%\built-from\rules" /L %QUIET% >nul
if errorlevel 1 goto :build

:run
"%JAVA%" -XX:SharedArchiveFile="%ARCHIVE%" -Xshare:auto ^
  -Xlog:disable -Xlog:all=error:stderr ^
  -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4 -XX:+UseSerialGC ^
  -Dfile.encoding=UTF-8 -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:release
rem The archive holds for one Java in one place only, so a release cannot bring it along.
set "ARCHIVE=%TARGET%\classes.jsa"
if exist "%ARCHIVE%" goto :run
chcp 65001 >nul
>&2 echo はじめて使うための準備をしています（数秒）。
>&2 echo Preparing the first start (some seconds).
"%JAVA%" -XX:DumpLoadedClassList="%ARCHIVE%.list" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC ^
  -Dfile.encoding=UTF-8 -jar "%JAR%" check "%HOME_DIR%\models\measured.json" ^
  "%HOME_DIR%\models\first-draft.json" "%HOME_DIR%\models\data-platform.json" ^
  "%HOME_DIR%\models\kashiwa-frailty.json" >nul 2>&1 <nul
"%JAVA%" -Xshare:dump -XX:SharedClassListFile="%ARCHIVE%.list" -XX:SharedArchiveFile="%ARCHIVE%" ^
  -XX:+UseG1GC -cp "%JAR%" >nul 2>&1 <nul
del "%ARCHIVE%.list" 2>nul
goto :run

:build
set "JAVA_MAJOR="
for /f "tokens=3" %%V in ('""%JAVA%" -version 2>&1"') do if not defined JAVA_MAJOR set "JAVA_MAJOR=%%~V"
for /f "delims=.-+" %%M in ("%JAVA_MAJOR%") do set "JAVA_MAJOR=%%M"
if not defined JAVA_MAJOR goto :old_java
if %JAVA_MAJOR% LSS 17 goto :old_java
where /q mvn.cmd
if errorlevel 1 goto :no_maven
chcp 65001 >nul
>&2 echo はじめて使うための準備をしています。数分かかることがあります（次回からはすぐに始まります）。
>&2 echo Preparing the program. This can take a few minutes; from the next time it starts at once.
if not exist "%TARGET%" mkdir "%TARGET%"
pushd "%HOME_DIR%"
call mvn.cmd -B -q -Dmaven.test.skip=true package >"%TEMP%\sujimichi-first-start.log" 2>&1 <nul
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" goto :build_failed
robocopy "%HOME_DIR%\src\main" "%TARGET%\built-from\main" %QUIET% >nul
robocopy "%HOME_DIR%\rules" "%TARGET%\built-from\rules" %QUIET% >nul
copy /y "%HOME_DIR%\pom.xml" "%TARGET%\built-from\pom.xml" >nul
goto :run

:build_failed
>&2 type "%TEMP%\sujimichi-first-start.log"
>&2 echo 準備に失敗しました。上の表示をご確認ください。
>&2 echo The preparation failed; see above.
exit /b 3

:no_java
chcp 65001 >nul
>&2 echo Java が見つかりません。Java 17 以降をインストールしてから、もう一度お試しください。
>&2 echo Java was not found. Please install Java 17 or later and try again.
exit /b 3

:old_java
chcp 65001 >nul
>&2 echo Java 17 以降が必要です。新しい Java をインストールしてから、もう一度お試しください。
>&2 echo Java 17 or later is needed. Please install a newer Java and try again.
exit /b 3

:no_maven
chcp 65001 >nul
>&2 echo Maven（mvn）が見つかりません。はじめて使うときの準備に必要です。インストールしてから、もう一度お試しください。
>&2 echo Maven (mvn) was not found. It is needed to prepare the first start; please install it and try again.
exit /b 3
