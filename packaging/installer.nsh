; The Windows installer keeps what people have written. An upgrade never asks and never touches it; a removal asks, with
; No as the answer of a careless Enter, of a silent removal and of a closed question. Only the usual data folder is meant:
; one that TABLED_DATA names belongs to whoever named it.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    ${if} ${FileExists} "$LOCALAPPDATA\Tabled\*.*"
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Delete your plans and their backups too?$\r$\n$\r$\nThey are in $LOCALAPPDATA\Tabled. If you choose No they stay there, and Tabled finds them again when it is installed again." /SD IDNO IDNO keepPlans
      RMDir /r "$LOCALAPPDATA\Tabled"
      keepPlans:
    ${endIf}
  ${endIf}
!macroend
