<#
.SYNOPSIS
  Builds Matcher. Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows and on Linux.

.DESCRIPTION
  The steps run in this order, whatever order they are named in; the first one that fails ends the script with its exit code.

  Restore  fetches the packages
  Build    compiles, warnings as errors
  Test     runs all tests
  Sample   runs the sample county and compares its lists with the expected ones
  Publish  makes one file that needs no .NET installed, for Windows and for Linux, with rules and sample beside it

.EXAMPLE
  ./build.ps1
  Restore, build and test.

.EXAMPLE
  ./build.ps1 -Step All
  Everything.

.EXAMPLE
  ./build.ps1 -Step Publish -Runtime win-x64
#>
[CmdletBinding()]
param(
    [ValidateSet('All', 'Restore', 'Build', 'Test', 'Sample', 'Publish')]
    [string[]] $Step = @('Restore', 'Build', 'Test'),

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    [ValidateSet('win-x64', 'linux-x64')]
    [string[]] $Runtime = @('win-x64', 'linux-x64'),

    # Publish although files are changed that are not committed: such a program cannot be built again.
    [switch] $AllowUncommitted
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'

$Root = $PSScriptRoot
$Solution = Join-Path $Root 'Matcher.slnx'
$Cli = Join-Path (Join-Path $Root 'src') 'Cli'
$Sample = Join-Path (Join-Path $Root 'samples') 'liulin'
$Published = Join-Path (Join-Path $Root 'artifacts') 'publish'

function Stop-Build([string] $Reason, [int] $Code) {
    Write-Host "build.ps1: $Reason" -ForegroundColor Red
    exit $Code
}

function Invoke-DotNet {
    Write-Host "dotnet $($args -join ' ')"
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        Stop-Build "dotnet $($args[0]) ended with $LASTEXITCODE" $LASTEXITCODE
    }
}

function Invoke-Restore {
    Invoke-DotNet restore $Solution
}

function Invoke-Build {
    Invoke-DotNet build $Solution --configuration $Configuration
}

function Invoke-Test {
    Invoke-DotNet test $Solution --configuration $Configuration
}

function Get-FileHashes([string] $Folder) {
    $hashes = @{}
    foreach ($file in Get-ChildItem -LiteralPath $Folder -Recurse -File) {
        # run.json says when it ran and how long it took.
        if ($file.Name -ne 'run.json') {
            $hashes[$file.FullName.Substring($Folder.Length)] = (Get-FileHash -LiteralPath $file.FullName -Algorithm SHA256).Hash
        }
    }
    return $hashes
}

function Invoke-Sample {
    $out = Join-Path $Sample 'out'
    foreach ($old in @($out, (Join-Path $Sample 'ledger.db'))) {
        if (Test-Path -LiteralPath $old) {
            Remove-Item -LiteralPath $old -Recurse -Force
        }
    }
    Invoke-DotNet run --configuration $Configuration --project $Cli '--' run (Join-Path $Sample 'matcher.yaml')

    $expected = Get-FileHashes (Join-Path $Sample 'expected')
    $actual = Get-FileHashes (Join-Path $out '2023-07-06')
    $names = @($expected.Keys) + @($actual.Keys) | Sort-Object -Unique
    $different = @($names | Where-Object { $expected[$_] -ne $actual[$_] })
    if ($different.Count -gt 0) {
        $different | ForEach-Object { Write-Host "  differs: $_" }
        Stop-Build 'the sample does not give the expected lists' 1
    }
    Write-Host 'The sample gives the expected lists.'
}

function Invoke-Publish {
    if ($Configuration -ne 'Release') {
        Stop-Build 'only a Release build is published' 1
    }
    $changed = @(& git -C $Root status --porcelain)
    if ($LASTEXITCODE -ne 0) {
        Stop-Build 'git cannot say whether everything is committed' $LASTEXITCODE
    }
    if ($changed.Count -gt 0 -and -not $AllowUncommitted) {
        Stop-Build 'files are changed and not committed; commit them, or use -AllowUncommitted' 1
    }
    foreach ($rid in $Runtime) {
        $target = Join-Path $Published $rid
        if (Test-Path -LiteralPath $target) {
            Remove-Item -LiteralPath $target -Recurse -Force
        }
        # Not trimmed: YAML, JSON and SQLite find types at run time. Unpacking itself costs every start a tenth of a second;
        # for Windows that is paid, because only so packed can the program be tried under Wine.
        $packed = $rid.StartsWith('win').ToString().ToLowerInvariant()
        Invoke-DotNet publish $Cli --configuration $Configuration --runtime $rid --self-contained true --output $target `
            '-p:PublishSingleFile=true' "-p:EnableCompressionInSingleFile=$packed" '-p:PublishReadyToRun=true' `
            '-p:IncludeNativeLibrariesForSelfExtract=true' '-p:PublishTrimmed=false' '-p:DebugType=none' '-p:PublishDocumentationFiles=false'
        Copy-Item -LiteralPath (Join-Path $Root 'rules') -Destination $target -Recurse
        if (Test-Path -LiteralPath $Sample) {
            $samples = New-Item -ItemType Directory -Path (Join-Path $target 'samples')
            Copy-Item -LiteralPath $Sample -Destination $samples.FullName -Recurse
        }
        Copy-Item -Path (Join-Path $Root 'README*.md') -Destination $target
    }
}

$order = @('Restore', 'Build', 'Test', 'Sample', 'Publish')
foreach ($name in $order) {
    if (($Step -contains 'All') -or ($Step -contains $name)) {
        Write-Host "== $name" -ForegroundColor Cyan
        & "Invoke-$name"
    }
}
