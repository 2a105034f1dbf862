// PanelData
