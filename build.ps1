<#
.SYNOPSIS
  Builds Matcher. Runs on Windows PowerShell 5.1 and on PowerShell 7, on Windows and on Linux.

.DESCRIPTION
  The steps run in this order, whatever order they are named in; the first one that fails ends the script with its exit code.

  Restore  fetches the packages
  Build    compiles, warnings as errors
  Test     runs all tests
  Sample   runs the sample county and compares its lists with the expected ones
  Publish  makes what users get, in artifacts/publish: zips of the program for Windows and Linux that need no .NET installed, and
           the package that "dotnet tool install" takes; each with rules, sample, guides, licences, the list of what is in it
           (SBOM) and a SHA-256. eng/Publishing does it, and can be called without PowerShell:
           dotnet run -c Release --project eng/Publishing -- win-x64 linux-x64 tool

.EXAMPLE
  ./build.ps1
  Restore, build and test.

.EXAMPLE
  ./build.ps1 -Step All
  Everything.

.EXAMPLE
  ./build.ps1 -Step Publish -Product win-x64
#>
[CmdletBinding()]
param(
    [ValidateSet('All', 'Restore', 'Build', 'Test', 'Sample', 'Publish')]
    [string[]] $Step = @('Restore', 'Build', 'Test'),

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    [ValidateSet('win-x64', 'linux-x64', 'tool')]
    [string[]] $Product = @('win-x64', 'linux-x64', 'tool'),

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
$Publishing = Join-Path (Join-Path $Root 'eng') 'Publishing'

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
    # Beside the lists: run.json says when it ran and how long it took, and so does the report; the workbooks hold the same as the CSV.
    # Their folder is called by two Chinese characters, which a script without a byte order mark cannot hold.
    $workbooks = [string][char]0x4E61 + [string][char]0x9547
    foreach ($file in Get-ChildItem -LiteralPath $Folder -Recurse -File) {
        if (($file.Name -ne 'run.json') -and ($file.Name -ne 'report.html') -and ($file.Directory.Name -ne $workbooks)) {
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
    $options = @()
    if ($AllowUncommitted) {
        $options = @('--allow-uncommitted')
    }
    Invoke-DotNet run --configuration Release --project $Publishing '--' @options @Product
}

$order = @('Restore', 'Build', 'Test', 'Sample', 'Publish')
foreach ($name in $order) {
    if (($Step -contains 'All') -or ($Step -contains $name)) {
        Write-Host "== $name" -ForegroundColor Cyan
        & "Invoke-$name"
    }
}
