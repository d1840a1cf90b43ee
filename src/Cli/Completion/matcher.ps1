# Completion of matcher for PowerShell 5.1 and 7: matcher completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName 'matcher', 'matcher.exe' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $current = "$wordToComplete".Trim([char]39, [char]34)
    # A sign at the end of each word: Windows PowerShell drops an empty one, and a stroke before a quote would escape it.
    $words = @()
    foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $text = if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $element.Value } else { $element.Extent.Text }
        $words += "$text="
    }
    $words += "$current="
    $lines = @()
    $encoding = $null
    try {
        $encoding = [Console]::OutputEncoding
        [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
        $lines = @(& $commandAst.GetCommandName() '[complete]' @words 2>$null)
    } catch {
        $lines = @()
    } finally {
        if ($encoding) { [Console]::OutputEncoding = $encoding }
    }
    foreach ($line in $lines) {
        $value, $about = "$line" -split "`t", 2
        if ($value -eq ':files' -or $value -eq ':folders') {
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($current) |
                Where-Object { $value -eq ':files' -or $_.ResultType -eq 'ProviderContainer' }
            continue
        }
        if (-not $value) { continue }
        if (-not $about) { $about = $value }
        $shown = $value
        if ($value -match '[^\w\-./\\:=]') {
            $value = "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($value) + "'"
        }
        New-Object System.Management.Automation.CompletionResult $value, $shown, 'ParameterValue', $about
    }
}
